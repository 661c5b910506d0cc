update deliveries set state = 'delivered', attempts = attempts + 1, delivered_at = $2, failure = null, detail = null
where id = $1 and state = 'pending'
