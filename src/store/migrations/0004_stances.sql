-- What a text says of a concept that it names: a requirement, a merit, a task, something offered, negated, background.
-- Offerings linked before this migration say `named` until they are linked anew, which their linker's version causes.
alter table open.offering_mentions add column stance text not null default 'named';
