CREATE TABLE remark (words VARCHAR)
