SELECT count(*) FROM copy.<table>
