// One trial's own properties. $trial: id.
MATCH (t:Trial {id: $trial})
RETURN t {.id, .name, .status, .phases, .startDate, .enrollment} AS trial
