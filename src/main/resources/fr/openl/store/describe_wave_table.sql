SELECT count(*) AS responses, count_if(_origin = 'SIMULATED') AS simulated FROM <table>
