UPDATE draft SET sent = :response WHERE key = :key
