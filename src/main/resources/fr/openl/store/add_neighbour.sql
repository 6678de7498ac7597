INSERT INTO neighbour
  (id, study, name, region, offers, seeks, language, address, contact, confirmed, renewed)
VALUES
  (:id, :study, :name, :region, :offers, :seeks, :language, :address, :contact, :confirmed,
   CAST(:renewed AS DATE))
