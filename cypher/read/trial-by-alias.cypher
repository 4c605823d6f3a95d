// The trial that another id leads to. $aliases: lower-case ids. Only asked after the id itself was not found: it reads all trials.
MATCH (t:Trial)
WHERE any(x IN coalesce(t.aliases, []) WHERE toLower(x) IN $aliases) OR any(x IN coalesce(t.registryIds, []) WHERE toLower(x) IN $aliases)
RETURN t.id AS id ORDER BY id LIMIT 1
