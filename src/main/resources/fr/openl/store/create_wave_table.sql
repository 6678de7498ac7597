CREATE OR REPLACE TABLE <table> (<columns>)
