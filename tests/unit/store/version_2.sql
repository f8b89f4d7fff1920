-- A database as version 2 of the schema left it, with one of everything.
BEGIN TRANSACTION;
CREATE TABLE balances (
	project INTEGER NOT NULL, 
	one VARCHAR NOT NULL, 
	other VARCHAR NOT NULL, 
	lead INTEGER NOT NULL, 
	PRIMARY KEY (project, one, other), 
	FOREIGN KEY(project) REFERENCES projects (id)
);
INSERT INTO "balances" VALUES(2,'gpt','ours',1);
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
	showing_version VARCHAR, 
	FOREIGN KEY(project) REFERENCES projects (id)
);
INSERT INTO "completions" VALUES(1,'c1','c85658dc2379abf1a8dfac4ecf47762dec0346afe4eef54c54334f66ff51e9f0','ann',1,'t1',1,NULL,1,0,'c8c38056e028370c4f0b8448caef76c89bffb7099cbc632ab163bead3643c7ca','cbc145914e2598ff1c81870444365d500fcef35dcdc0228e89fd7e5674dcc417','2026-11-22T04:55:09.758494+00:00','{"wire":1,"id":"c1","widget":"","task":"t1","ticket":"el1.c9484bd3.eyJ0YXNrIjoidDEiLCJ0YXNrX3ZlcnNpb24iOiJjOGMzODA1NmUwMjgzNzBjNGYwYjg0NDhjYWVmNzZjODliZmZiNzA5OWNiYzYzMmFiMTYzYmVhZDM2NDNjN2NhIiwiaW50ZXJmYWNlX3ZlcnNpb24iOiJjYmMxNDU5MTRlMjU5OGZmMWM4MTg3MDQ0NDM2NWQ1MDBmY2VmMzVkY2RjMDIyOGU4OWZkN2U1Njc0ZGNjNDE3IiwiYXV0aG9yIjoiYW5uIiwicHJvamVjdCI6ImZveGVzIiwiZXhwaXJlcyI6NDk0ODkyMzMwOX0.bIMyF0-55UgpJ4L1Ufbl7TkI-9tW7lsaX3Gihb1sx0w","carried":null,"annotation":{"id":"c1.a","author":"ann","model":null,"score":null,"regions":[{"id":"r1","source":"text","labels":["animal"],"score":null,"derived_from":null,"confirmed":false,"item":null,"parent":null,"note":"","hidden":false,"locked":false,"meta":{},"kind":"span","start":6,"end":9,"text":""}],"relations":[],"answers":[],"spaces":{}},"predictions":[],"skipped":null,"created_at":null,"lead_time":null}',NULL);
INSERT INTO "completions" VALUES(2,'c2','d89e53e2333bc2b590d2fc8332289e8bc792083136872412693be90b0b0e14da','ann',1,'t1',2,'c1',1,0,'c8c38056e028370c4f0b8448caef76c89bffb7099cbc632ab163bead3643c7ca','cbc145914e2598ff1c81870444365d500fcef35dcdc0228e89fd7e5674dcc417','2026-11-22T04:55:09.764088+00:00','{"wire":1,"id":"c2","widget":"","task":"t1","ticket":"el1.c9484bd3.eyJ0YXNrIjoidDEiLCJ0YXNrX3ZlcnNpb24iOiJjOGMzODA1NmUwMjgzNzBjNGYwYjg0NDhjYWVmNzZjODliZmZiNzA5OWNiYzYzMmFiMTYzYmVhZDM2NDNjN2NhIiwiaW50ZXJmYWNlX3ZlcnNpb24iOiJjYmMxNDU5MTRlMjU5OGZmMWM4MTg3MDQ0NDM2NWQ1MDBmY2VmMzVkY2RjMDIyOGU4OWZkN2U1Njc0ZGNjNDE3IiwiYXV0aG9yIjoiYW5uIiwicHJvamVjdCI6ImZveGVzIiwiZXhwaXJlcyI6NDk0ODkyMzMwOX0.bIMyF0-55UgpJ4L1Ufbl7TkI-9tW7lsaX3Gihb1sx0w","carried":null,"annotation":{"id":"c2.a","author":"ann","model":null,"score":null,"regions":[{"id":"r1","source":"text","labels":["place"],"score":null,"derived_from":null,"confirmed":false,"item":null,"parent":null,"note":"","hidden":false,"locked":false,"meta":{},"kind":"span","start":6,"end":9,"text":""}],"relations":[],"answers":[],"spaces":{}},"predictions":[],"skipped":null,"created_at":null,"lead_time":null}',NULL);
INSERT INTO "completions" VALUES(3,'c3','cd53eb9f753f59e9e58f320b9645389728000a8df14bc8e93f0e48c8607a2aa3','bob',1,'t1',1,NULL,1,0,'c8c38056e028370c4f0b8448caef76c89bffb7099cbc632ab163bead3643c7ca','cbc145914e2598ff1c81870444365d500fcef35dcdc0228e89fd7e5674dcc417','2026-11-22T04:55:09.770794+00:00','{"wire":1,"id":"c3","widget":"","task":"t1","ticket":"el1.c9484bd3.eyJ0YXNrIjoidDEiLCJ0YXNrX3ZlcnNpb24iOiJjOGMzODA1NmUwMjgzNzBjNGYwYjg0NDhjYWVmNzZjODliZmZiNzA5OWNiYzYzMmFiMTYzYmVhZDM2NDNjN2NhIiwiaW50ZXJmYWNlX3ZlcnNpb24iOiJjYmMxNDU5MTRlMjU5OGZmMWM4MTg3MDQ0NDM2NWQ1MDBmY2VmMzVkY2RjMDIyOGU4OWZkN2U1Njc0ZGNjNDE3IiwiYXV0aG9yIjoiYm9iIiwicHJvamVjdCI6ImZveGVzIiwiZXhwaXJlcyI6NDk0ODkyMzMwOX0.3-MMLCy7tXWeLL9bBLbjDBYtByRVJreqBWNZ2cjGP3s","carried":null,"annotation":{"id":"c3.a","author":"bob","model":null,"score":null,"regions":[{"id":"r1","source":"text","labels":["animal"],"score":null,"derived_from":null,"confirmed":false,"item":null,"parent":null,"note":"","hidden":false,"locked":false,"meta":{},"kind":"span","start":6,"end":9,"text":""}],"relations":[],"answers":[],"spaces":{}},"predictions":[],"skipped":null,"created_at":null,"lead_time":null}',NULL);
INSERT INTO "completions" VALUES(4,'01a2019b-aecd-7001-a612-a4fbbd0ca0cf','949b01249a616be21bda48b157d4aac63865b95531d7cbd7fdc8f76baf79bd26','ann',1,'t2',1,NULL,1,1,NULL,NULL,'2026-11-22T04:55:09.773904+00:00','{"wire":1,"id":"01a2019b-aecd-7001-a612-a4fbbd0ca0cf","widget":"","task":"t2","ticket":null,"carried":null,"annotation":{"id":"01a2019b-aecd-7000-824f-ab2021d7d680","author":"","model":null,"score":null,"regions":[],"relations":[],"answers":[],"spaces":{}},"predictions":[],"skipped":"too dark","created_at":null,"lead_time":null}',NULL);
INSERT INTO "completions" VALUES(5,'01a2019b-aecf-7001-b719-4ea56bd469d6','8980a787ddc5e54fd4c962c9a4cc1ec29c146de30681d43dba667847e885a8df','bob',1,'t2',1,NULL,1,1,NULL,NULL,'2026-11-22T04:55:09.776120+00:00','{"wire":1,"id":"01a2019b-aecf-7001-b719-4ea56bd469d6","widget":"","task":"t2","ticket":null,"carried":null,"annotation":{"id":"01a2019b-aecf-7000-a05a-9818c838b29f","author":"","model":null,"score":null,"regions":[],"relations":[],"answers":[],"spaces":{}},"predictions":[],"skipped":"too dark","created_at":null,"lead_time":null}',NULL);
INSERT INTO "completions" VALUES(6,'c4','8ee01e4a77c035050b36bd7e3c115dca53f1331f447531a68a7ea70ef5bbc5b1','bob',1,'t2',2,'01a2019b-aecf-7001-b719-4ea56bd469d6',1,0,'8c996b010fde170d7e84041fd202d65e4a7b243421b0cf53b722bbe5e5df8c4c','cbc145914e2598ff1c81870444365d500fcef35dcdc0228e89fd7e5674dcc417','2026-11-22T04:55:09.779493+00:00','{"wire":1,"id":"c4","widget":"","task":"t2","ticket":"el1.c9484bd3.eyJ0YXNrIjoidDIiLCJ0YXNrX3ZlcnNpb24iOiI4Yzk5NmIwMTBmZGUxNzBkN2U4NDA0MWZkMjAyZDY1ZTRhN2IyNDM0MjFiMGNmNTNiNzIyYmJlNWU1ZGY4YzRjIiwiaW50ZXJmYWNlX3ZlcnNpb24iOiJjYmMxNDU5MTRlMjU5OGZmMWM4MTg3MDQ0NDM2NWQ1MDBmY2VmMzVkY2RjMDIyOGU4OWZkN2U1Njc0ZGNjNDE3IiwiYXV0aG9yIjoiYm9iIiwicHJvamVjdCI6ImZveGVzIiwiZXhwaXJlcyI6NDk0ODkyMzMwOX0.iszSmgWSTLw5pOJuNOYyWn3YYncI8ny_TfzOfZaYVLg","carried":null,"annotation":{"id":"c4.a","author":"bob","model":null,"score":null,"regions":[{"id":"r2","source":"text","labels":["animal"],"score":null,"derived_from":null,"confirmed":false,"item":null,"parent":null,"note":"","hidden":false,"locked":false,"meta":{},"kind":"span","start":6,"end":9,"text":""}],"relations":[],"answers":[],"spaces":{}},"predictions":[],"skipped":null,"created_at":null,"lead_time":null}',NULL);
INSERT INTO "completions" VALUES(7,'c5','5d8977b013e47ca6911420116eeeae8142ebcbc44f07316cd864b55d9334095e','ann',1,'t3',1,NULL,1,0,'ce74124cb00f07f3d1c5f9f3700dddedd77224fd5deb27d805d8e0309d43eda1','cbc145914e2598ff1c81870444365d500fcef35dcdc0228e89fd7e5674dcc417','2026-11-22T04:55:09.783253+00:00','{"wire":1,"id":"c5","widget":"","task":"t3","ticket":"el1.c9484bd3.eyJ0YXNrIjoidDMiLCJ0YXNrX3ZlcnNpb24iOiJjZTc0MTI0Y2IwMGYwN2YzZDFjNWY5ZjM3MDBkZGRlZGQ3NzIyNGZkNWRlYjI3ZDgwNWQ4ZTAzMDlkNDNlZGExIiwiaW50ZXJmYWNlX3ZlcnNpb24iOiJjYmMxNDU5MTRlMjU5OGZmMWM4MTg3MDQ0NDM2NWQ1MDBmY2VmMzVkY2RjMDIyOGU4OWZkN2U1Njc0ZGNjNDE3IiwiYXV0aG9yIjoiYW5uIiwicHJvamVjdCI6ImZveGVzIiwiZXhwaXJlcyI6NDk0ODkyMzMwOX0.L5tVBWPXGNKcB90bVD1lj9faC_q2MG5raFm8GvjSpDw","carried":null,"annotation":{"id":"c5.a","author":"ann","model":null,"score":null,"regions":[{"id":"r3","source":"text","labels":["animal"],"score":null,"derived_from":null,"confirmed":false,"item":null,"parent":null,"note":"","hidden":false,"locked":false,"meta":{},"kind":"span","start":6,"end":9,"text":""}],"relations":[],"answers":[],"spaces":{}},"predictions":[],"skipped":null,"created_at":null,"lead_time":null}',NULL);
INSERT INTO "completions" VALUES(8,'01a2019b-aed8-7001-9ba3-cc4205509cbe','e6876b751a3dcaf41f04aac60c79eefbe5038ee6402b1483905eac67315e5a76','ann',1,'t3',2,'c5',1,1,NULL,NULL,'2026-11-22T04:55:09.785264+00:00','{"wire":1,"id":"01a2019b-aed8-7001-9ba3-cc4205509cbe","widget":"","task":"t3","ticket":null,"carried":null,"annotation":{"id":"01a2019b-aed8-7000-955b-93e6ec29145b","author":"","model":null,"score":null,"regions":[],"relations":[],"answers":[],"spaces":{}},"predictions":[],"skipped":"on second thought","created_at":null,"lead_time":null}',NULL);
INSERT INTO "completions" VALUES(9,'c6','7d701d42f0e4d8a42279a6112bce63080745102515821cf31693e8f4af48c32f','bob',1,'t3',1,NULL,1,0,'ce74124cb00f07f3d1c5f9f3700dddedd77224fd5deb27d805d8e0309d43eda1','cbc145914e2598ff1c81870444365d500fcef35dcdc0228e89fd7e5674dcc417','2026-11-22T04:55:09.791465+00:00','{"wire":1,"id":"c6","widget":"","task":"t3","ticket":"el1.c9484bd3.eyJ0YXNrIjoidDMiLCJ0YXNrX3ZlcnNpb24iOiJjZTc0MTI0Y2IwMGYwN2YzZDFjNWY5ZjM3MDBkZGRlZGQ3NzIyNGZkNWRlYjI3ZDgwNWQ4ZTAzMDlkNDNlZGExIiwiaW50ZXJmYWNlX3ZlcnNpb24iOiJjYmMxNDU5MTRlMjU5OGZmMWM4MTg3MDQ0NDM2NWQ1MDBmY2VmMzVkY2RjMDIyOGU4OWZkN2U1Njc0ZGNjNDE3IiwiYXV0aG9yIjoiYm9iIiwicHJvamVjdCI6ImZveGVzIiwiZXhwaXJlcyI6NDk0ODkyMzMwOSwic2hvd2luZ192ZXJzaW9uIjoiY2M1NTdjZTQ3NGQxNTYxNTZhZmRmODhiMzc2YWE5ZmRiZjgyNmY5YTNjNjUxYjE3ZmVhOWE1NzM3NGQ3YTk5MiJ9.lKso2PKttvOLQSkiNHJ7TqYNM5a6l9N-iG1jhz2OCKs","carried":null,"annotation":{"id":"c6.a","author":"bob","model":null,"score":null,"regions":[{"id":"p1","source":"text","labels":["animal"],"score":null,"derived_from":"p1","confirmed":false,"item":null,"parent":null,"note":"","hidden":false,"locked":false,"meta":{},"kind":"span","start":6,"end":9,"text":""}],"relations":[],"answers":[],"spaces":{}},"predictions":[{"id":"g","author":"","model":"m","score":null,"regions":[{"id":"p1","source":"text","labels":["animal"],"score":null,"derived_from":null,"confirmed":false,"item":null,"parent":null,"note":"","hidden":false,"locked":false,"meta":{},"kind":"span","start":6,"end":9,"text":""}],"relations":[],"answers":[],"spaces":{}}],"skipped":null,"created_at":null,"lead_time":null}','cc557ce474d156156afdf88b376aa9fdbf826f9a3c651b17fea9a57374d7a992');
INSERT INTO "completions" VALUES(11,'c8','26f7c688fe334b56b6b3baa7e2dcd30dfca003dbaafa8f8aa998c221c4be98b1','cy',0,'u1',1,NULL,0,0,'4ecf224c81b3bb9c23de68f5828f1605b154648f94f41824320f42342052ca1f','cbc145914e2598ff1c81870444365d500fcef35dcdc0228e89fd7e5674dcc417','2026-11-22T04:55:09.800355+00:00','{"wire":1,"id":"c8","widget":"","task":"u1","ticket":null,"carried":{"task":{"id":"u1","data":{"text":"hello fox"},"meta":{}},"interface":{"body":[{"kept":{},"name":"text","value":"","title":"","kind":"text"},{"kept":{},"kind":"labels","name":"labels","title":"","of":"text","labels":[{"kept":{},"name":"animal","title":"","hint":"","html":"","color":"","key":"","most":null,"joints":[],"bones":[]},{"kept":{},"name":"place","title":"","hint":"","html":"","color":"","key":"","most":null,"joints":[],"bones":[]}],"variable":"","draws":[],"many":false,"when":null}],"title":"","instructions":"","auto_submit":false}},"annotation":{"id":"c8.a","author":"","model":null,"score":null,"regions":[],"relations":[],"answers":[],"spaces":{}},"predictions":[],"skipped":null,"created_at":null,"lead_time":null}',NULL);
INSERT INTO "completions" VALUES(12,'c9','ddcea2158d4f57677c17f325c93331e4201e636c0566e8a8a4ea4b2f91fdbade','ann',2,'b1',1,NULL,1,0,'852d9cff2dfa74825899ced1dce27fd8c05b1d3e3b10e0ef83419e620df72854','4c48eaca7c4289a676a62cacaa97a945d4cbbd5eaad2fce8165f390948cc4fb5','2026-11-22T04:55:09.833197+00:00','{"wire":1,"id":"c9","widget":"","task":"b1","ticket":"el1.c9484bd3.eyJ0YXNrIjoiYjEiLCJ0YXNrX3ZlcnNpb24iOiI4NTJkOWNmZjJkZmE3NDgyNTg5OWNlZDFkY2UyN2ZkOGMwNWIxZDNlM2IxMGUwZWY4MzQxOWU2MjBkZjcyODU0IiwiaW50ZXJmYWNlX3ZlcnNpb24iOiI0YzQ4ZWFjYTdjNDI4OWE2NzZhNjJjYWNhYTk3YTk0NWQ0Y2JiZDVlYWFkMmZjZTgxNjVmMzkwOTQ4Y2M0ZmI1IiwiYXV0aG9yIjoiYW5uIiwicHJvamVjdCI6InZvdGVzIiwiZXhwaXJlcyI6NDk0ODkyMzMwOSwic2hvd2luZ192ZXJzaW9uIjoiYWExOWQyZWU2MWI4NjA5MGUwYjI4OTA1NmM1ZTFkMzY3NTA4ZDlkNjU1MTJlNzMzMTQ0MjZhMGRmMjJhYjM3ZSJ9.dpaqeWGvnWhH3WK8LQOxAOudoAvvsBL6FjZCbzH5Glo","carried":null,"annotation":{"id":"c9.a","author":"","model":null,"score":null,"regions":[],"relations":[],"answers":[{"question":"preference","region":null,"item":null,"kind":"pairwise","picked":"left"}],"spaces":{}},"predictions":[],"skipped":null,"created_at":null,"lead_time":null}','aa19d2ee61b86090e0b289056c5e1d367508d9d65512e73314426a0df22ab37e');
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
INSERT INTO "conflicts" VALUES(1,'c1','4f2bdae6ab9de1ce724995f51e33b6cd863a1f256d53d092765b5a7b369aa1ed','ann','2026-11-22T04:55:09.797796+00:00','{"wire":1,"id":"c1","widget":"","task":"t1","ticket":"el1.c9484bd3.eyJ0YXNrIjoidDEiLCJ0YXNrX3ZlcnNpb24iOiJjOGMzODA1NmUwMjgzNzBjNGYwYjg0NDhjYWVmNzZjODliZmZiNzA5OWNiYzYzMmFiMTYzYmVhZDM2NDNjN2NhIiwiaW50ZXJmYWNlX3ZlcnNpb24iOiJjYmMxNDU5MTRlMjU5OGZmMWM4MTg3MDQ0NDM2NWQ1MDBmY2VmMzVkY2RjMDIyOGU4OWZkN2U1Njc0ZGNjNDE3IiwiYXV0aG9yIjoiYW5uIiwicHJvamVjdCI6ImZveGVzIiwiZXhwaXJlcyI6NDk0ODkyMzMwOX0.bIMyF0-55UgpJ4L1Ufbl7TkI-9tW7lsaX3Gihb1sx0w","carried":null,"annotation":{"id":"other","author":"","model":null,"score":null,"regions":[],"relations":[],"answers":[],"spaces":{}},"predictions":[],"skipped":null,"created_at":null,"lead_time":null}');
CREATE TABLE contents (
	hash VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	body TEXT NOT NULL, 
	PRIMARY KEY (hash)
);
INSERT INTO "contents" VALUES('cbc145914e2598ff1c81870444365d500fcef35dcdc0228e89fd7e5674dcc417','interface','{"body":[{"kept":{},"name":"text","value":"","title":"","kind":"text"},{"kept":{},"kind":"labels","name":"labels","title":"","of":"text","labels":[{"kept":{},"name":"animal","title":"","hint":"","html":"","color":"","key":"","most":null,"joints":[],"bones":[]},{"kept":{},"name":"place","title":"","hint":"","html":"","color":"","key":"","most":null,"joints":[],"bones":[]}],"variable":"","draws":[],"many":false,"when":null}],"title":"","instructions":"","auto_submit":false}');
INSERT INTO "contents" VALUES('c8c38056e028370c4f0b8448caef76c89bffb7099cbc632ab163bead3643c7ca','task','{"id":"t1","data":{"text":"hello fox"},"meta":{}}');
INSERT INTO "contents" VALUES('8c996b010fde170d7e84041fd202d65e4a7b243421b0cf53b722bbe5e5df8c4c','task','{"id":"t2","data":{"text":"hello fox"},"meta":{}}');
INSERT INTO "contents" VALUES('ce74124cb00f07f3d1c5f9f3700dddedd77224fd5deb27d805d8e0309d43eda1','task','{"id":"t3","data":{"text":"hello fox"},"meta":{}}');
INSERT INTO "contents" VALUES('a4e5ff7b50d7200c32d87d8c3e49f5fa4d9b86eef397a548f34bc28b2b25584a','task','{"id":"t4","data":{"text":"hello fox"},"meta":{}}');
INSERT INTO "contents" VALUES('cc557ce474d156156afdf88b376aa9fdbf826f9a3c651b17fea9a57374d7a992','showing','{"predictions":[{"id":"g","author":"","model":"m","score":null,"regions":[{"id":"p1","source":"text","labels":["animal"],"score":null,"derived_from":null,"confirmed":false,"item":null,"parent":null,"note":"","hidden":false,"locked":false,"meta":{},"kind":"span","start":6,"end":9,"text":""}],"relations":[],"answers":[],"spaces":{}}],"models":{},"hidden":false,"salt":""}');
INSERT INTO "contents" VALUES('852d9cff2dfa74825899ced1dce27fd8c05b1d3e3b10e0ef83419e620df72854','task','{"id":"b1","data":{"prompt":"Say fox","outputs":[{"name":"A","value":"One fox."},{"name":"B","value":"A fox."}]},"meta":{}}');
INSERT INTO "contents" VALUES('4c48eaca7c4289a676a62cacaa97a945d4cbbd5eaad2fce8165f390948cc4fb5','interface','{"body":[{"kept":{},"name":"prompt","value":"","title":"Prompt","kind":"text"},{"kept":{},"children":[{"kept":{},"name":"A","value":"$outputs[0].value","title":"","kind":"text"},{"kept":{},"name":"B","value":"$outputs[1].value","title":"","kind":"text"}],"when":null,"style":{},"class_name":"","kind":"lineup","names":["A","B"],"show":"side_by_side","against":"","merged":""},{"kept":{},"name":"preference","title":"Which is better?","untitled":false,"hint":"","required":true,"required_message":"","of":null,"per_region":false,"per_item":false,"when":null,"kind":"pairwise","left":"A","right":"B","ties":true,"both_bad":true}],"title":"","instructions":"","auto_submit":false}');
INSERT INTO "contents" VALUES('aa19d2ee61b86090e0b289056c5e1d367508d9d65512e73314426a0df22ab37e','showing','{"predictions":[],"models":{"A":"gpt","B":"ours"},"hidden":false,"salt":"4d49e6fe1b6933d11776fb6cacc8504e7e9342649a8e33d738995855f7b25cfb"}');
INSERT INTO "contents" VALUES('dbc6baf159db26162ce14a01f6dc99da97c9a138d441a1a201368e4d606ef63a','interface','{"body":[{"kept":{},"name":"text","value":"","title":"","kind":"text"},{"kept":{},"kind":"labels","name":"labels","title":"","of":"text","labels":[{"kept":{},"name":"animal","title":"","hint":"","html":"","color":"","key":"","most":null,"joints":[],"bones":[]},{"kept":{},"name":"place","title":"","hint":"","html":"","color":"","key":"","most":null,"joints":[],"bones":[]},{"kept":{},"name":"time","title":"","hint":"","html":"","color":"","key":"","most":null,"joints":[],"bones":[]}],"variable":"","draws":[],"many":false,"when":null}],"title":"Foxes","instructions":"","auto_submit":false}');
CREATE TABLE meta (
	"key" VARCHAR NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('schema_version','2');
INSERT INTO "meta" VALUES('secret','2e181d84532e70bf9a02038803d6a03a2b20dd816c793c5369f47d12c83899fc');
CREATE TABLE project_interfaces (
	project INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	interface VARCHAR NOT NULL, 
	created_at VARCHAR NOT NULL, 
	PRIMARY KEY (project, number), 
	FOREIGN KEY(project) REFERENCES projects (id), 
	FOREIGN KEY(interface) REFERENCES contents (hash)
);
INSERT INTO "project_interfaces" VALUES(1,1,'cbc145914e2598ff1c81870444365d500fcef35dcdc0228e89fd7e5674dcc417','2026-11-22T04:55:09.743595+00:00');
INSERT INTO "project_interfaces" VALUES(1,2,'dbc6baf159db26162ce14a01f6dc99da97c9a138d441a1a201368e4d606ef63a','2026-11-22T04:55:09.839421+00:00');
CREATE TABLE projects (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	created_at VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
);
INSERT INTO "projects" VALUES(0,'','2026-11-22T04:55:09.734404+00:00');
INSERT INTO "projects" VALUES(1,'foxes','2026-11-22T04:55:09.739940+00:00');
INSERT INTO "projects" VALUES(2,'votes','2026-11-22T04:55:09.801692+00:00');
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
INSERT INTO "refused" VALUES(1,'9d63ee920d9abdba88a7293d5b3ab74700dd133a2ee6994cc846ae126449163f','c7','ann','no_ticket','a completion needs a ticket, or must carry the task and interface it answers','2026-11-22T04:55:09.794717+00:00','{"wire":1,"id":"c7","widget":"","task":"t1","ticket":null,"carried":null,"annotation":{"id":"c7.a","author":"","model":null,"score":null,"regions":[],"relations":[],"answers":[],"spaces":{}},"predictions":[],"skipped":null,"created_at":null,"lead_time":null}');
CREATE TABLE reveals (
	showing VARCHAR NOT NULL, 
	author VARCHAR NOT NULL, 
	revealed_at VARCHAR NOT NULL, 
	PRIMARY KEY (showing, author), 
	FOREIGN KEY(showing) REFERENCES contents (hash)
);
INSERT INTO "reveals" VALUES('aa19d2ee61b86090e0b289056c5e1d367508d9d65512e73314426a0df22ab37e','ann','2026-11-22T04:55:09.836677+00:00');
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
INSERT INTO "tasks" VALUES(1,'t2',2,'8c996b010fde170d7e84041fd202d65e4a7b243421b0cf53b722bbe5e5df8c4c');
INSERT INTO "tasks" VALUES(1,'t3',3,'ce74124cb00f07f3d1c5f9f3700dddedd77224fd5deb27d805d8e0309d43eda1');
INSERT INTO "tasks" VALUES(1,'t4',4,'a4e5ff7b50d7200c32d87d8c3e49f5fa4d9b86eef397a548f34bc28b2b25584a');
CREATE UNIQUE INDEX one_row_per_completion ON completions (id);
CREATE INDEX completions_by_task ON completions (task);
CREATE UNIQUE INDEX one_row_per_revision ON completions (project, task, author, revision);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('completions',12);
COMMIT;
