select d.state, c.closed_at is not null from deliveries d join notice_channels c on c.id = d.channel where d.tenant_id = $1 and d.id = $2
