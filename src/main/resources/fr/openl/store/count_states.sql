SELECT <sums> FROM <table>
