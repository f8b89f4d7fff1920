-- A database as version 1 of the schema left it, with one of everything.
BEGIN TRANSACTION;
CREATE TABLE completions (
	sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	id VARCHAR NOT NULL, 
	content VARCHAR NOT NULL, 
	author VARCHAR NOT NULL, 
	project INTEGER NOT NULL, 
	task VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	supersedes VARCHAR, 
	verified BOOLEAN NOT NULL, 
	skipped BOOLEAN NOT NULL, 
	task_version VARCHAR, 
	interface_version VARCHAR, 
	received_at VARCHAR NOT NULL, 
	body TEXT NOT NULL, 
	FOREIGN KEY(project) REFERENCES projects (id)
);
INSERT INTO "completions" VALUES(1,'c1','d0e13d4d49d5a6677ac250b66666f8656bc4a17276d1de964ab3396f9527345d','ann',1,'t1',1,NULL,1,0,'c8c38056e028370c4f0b8448caef76c89bffb7099cbc632ab163bead3643c7ca','81bdb6c2e1c9e2fe100f9e6b3c0820edeca6316cd7406160113d81d7a45cf55f','2026-11-22T01:55:32.217942+00:00','{"wire":1,"id":"c1","widget":"","task":"t1","ticket":"el1.2bc2a3d9.eyJ0YXNrIjoidDEiLCJ0YXNrX3ZlcnNpb24iOiJjOGMzODA1NmUwMjgzNzBjNGYwYjg0NDhjYWVmNzZjODliZmZiNzA5OWNiYzYzMmFiMTYzYmVhZDM2NDNjN2NhIiwiaW50ZXJmYWNlX3ZlcnNpb24iOiI4MWJkYjZjMmUxYzllMmZlMTAwZjllNmIzYzA4MjBlZGVjYTYzMTZjZDc0MDYxNjAxMTNkODFkN2E0NWNmNTVmIiwiYXV0aG9yIjoiYW5uIiwicHJvamVjdCI6ImZveGVzIiwiZXhwaXJlcyI6NDk0ODkxMjUzMn0.znkWXlXpUnWzNvCSbh5Lf9PTHY_BQGWjY0jAMZQh330","carried":null,"annotation":{"id":"a1","author":"","model":null,"score":null,"regions":[{"id":"r1","source":"text","labels":["animal"],"score":null,"derived_from":"p1","item":null,"parent":null,"note":"","hidden":false,"locked":false,"meta":{},"kind":"span","start":6,"end":9,"text":""}],"relations":[],"answers":[],"spaces":{}},"predictions":[{"id":"guess","author":"","model":"m","score":null,"regions":[{"id":"p1","source":"text","labels":["animal"],"score":0.5,"derived_from":null,"item":null,"parent":null,"note":"","hidden":false,"locked":false,"meta":{},"kind":"span","start":5,"end":9,"text":""}],"relations":[],"answers":[],"spaces":{}}],"skipped":null,"created_at":null,"lead_time":null}');
CREATE TABLE conflicts (
	sequence INTEGER NOT NULL, 
	completion VARCHAR NOT NULL, 
	content VARCHAR NOT NULL, 
	author VARCHAR NOT NULL, 
	received_at VARCHAR NOT NULL, 
	body TEXT NOT NULL, 
	PRIMARY KEY (sequence), 
	UNIQUE (completion, content, author), 
	FOREIGN KEY(completion) REFERENCES completions (id)
);
INSERT INTO "conflicts" VALUES(1,'c1','9eff44c571be7ba0137da4ed5a0528016545ada6265654cbb4925af98e4e11e5','ann','2026-11-22T01:55:32.225056+00:00','{"wire":1,"id":"c1","widget":"","task":"t1","ticket":"el1.2bc2a3d9.eyJ0YXNrIjoidDEiLCJ0YXNrX3ZlcnNpb24iOiJjOGMzODA1NmUwMjgzNzBjNGYwYjg0NDhjYWVmNzZjODliZmZiNzA5OWNiYzYzMmFiMTYzYmVhZDM2NDNjN2NhIiwiaW50ZXJmYWNlX3ZlcnNpb24iOiI4MWJkYjZjMmUxYzllMmZlMTAwZjllNmIzYzA4MjBlZGVjYTYzMTZjZDc0MDYxNjAxMTNkODFkN2E0NWNmNTVmIiwiYXV0aG9yIjoiYW5uIiwicHJvamVjdCI6ImZveGVzIiwiZXhwaXJlcyI6NDk0ODkxMjUzMn0.znkWXlXpUnWzNvCSbh5Lf9PTHY_BQGWjY0jAMZQh330","carried":null,"annotation":{"id":"a1","author":"","model":null,"score":null,"regions":[],"relations":[],"answers":[],"spaces":{}},"predictions":[],"skipped":null,"created_at":null,"lead_time":null}');
CREATE TABLE contents (
	hash VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	body TEXT NOT NULL, 
	PRIMARY KEY (hash)
);
INSERT INTO "contents" VALUES('81bdb6c2e1c9e2fe100f9e6b3c0820edeca6316cd7406160113d81d7a45cf55f','interface','{"body":[{"kept":{},"name":"text","value":"","title":"","kind":"text"},{"kept":{},"kind":"labels","name":"labels","title":"","of":"text","labels":[{"kept":{},"name":"animal","title":"","hint":"","html":"","color":"","key":"","most":null,"joints":[],"bones":[]}],"variable":"","draws":[],"many":false,"when":null}],"title":"","instructions":"","auto_submit":false}');
INSERT INTO "contents" VALUES('c8c38056e028370c4f0b8448caef76c89bffb7099cbc632ab163bead3643c7ca','task','{"id":"t1","data":{"text":"hello fox"},"meta":{}}');
CREATE TABLE meta (
	"key" VARCHAR NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('schema_version','1');
INSERT INTO "meta" VALUES('secret','a27c4c9a752ff64bea77f07c14bd89fc4431966ec2dff54cc13e60cb82251475');
CREATE TABLE project_interfaces (
	project INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	interface VARCHAR NOT NULL, 
	created_at VARCHAR NOT NULL, 
	PRIMARY KEY (project, number), 
	FOREIGN KEY(project) REFERENCES projects (id), 
	FOREIGN KEY(interface) REFERENCES contents (hash)
);
INSERT INTO "project_interfaces" VALUES(1,1,'81bdb6c2e1c9e2fe100f9e6b3c0820edeca6316cd7406160113d81d7a45cf55f','2026-11-22T01:55:32.194401+00:00');
CREATE TABLE projects (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	created_at VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
);
INSERT INTO "projects" VALUES(0,'','2026-11-22T01:55:32.183150+00:00');
INSERT INTO "projects" VALUES(1,'foxes','2026-11-22T01:55:32.190088+00:00');
CREATE TABLE refused (
	sequence INTEGER NOT NULL, 
	digest VARCHAR NOT NULL, 
	completion VARCHAR, 
	author VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	reason TEXT NOT NULL, 
	received_at VARCHAR NOT NULL, 
	body TEXT NOT NULL, 
	PRIMARY KEY (sequence), 
	UNIQUE (digest)
);
INSERT INTO "refused" VALUES(1,'0497eaca80f78e2a53b27cf385cee48d4695ff60da192a914f030fea87f51919','c2','ann','no_ticket','a completion needs a ticket, or must carry the task and interface it answers','2026-11-22T01:55:32.228683+00:00','{"wire":1,"id":"c2","widget":"","task":"t1","ticket":null,"carried":null,"annotation":{"id":"c2.a","author":"","model":null,"score":null,"regions":[],"relations":[],"answers":[],"spaces":{}},"predictions":[],"skipped":null,"created_at":null,"lead_time":null}');
CREATE TABLE tasks (
	project INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	sequence INTEGER NOT NULL, 
	content VARCHAR NOT NULL, 
	PRIMARY KEY (project, id), 
	UNIQUE (project, sequence), 
	FOREIGN KEY(project) REFERENCES projects (id), 
	FOREIGN KEY(content) REFERENCES contents (hash)
);
INSERT INTO "tasks" VALUES(1,'t1',1,'c8c38056e028370c4f0b8448caef76c89bffb7099cbc632ab163bead3643c7ca');
CREATE UNIQUE INDEX one_row_per_completion ON completions (id);
CREATE UNIQUE INDEX one_row_per_revision ON completions (project, task, author, revision);
CREATE INDEX completions_by_task ON completions (task);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('completions',2);
COMMIT;
