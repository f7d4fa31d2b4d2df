#!/bin/sh
# Run once by the database's first start: the application logs in as a role that owns nothing and may do
# only what the migrations grant.
set -eu
psql --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" --set=ON_ERROR_STOP=1 <<'SQL'
\getenv password DATABASE_PASSWORD
create role fairmark_app nologin;
create role fairmark_login login password :'password' in role fairmark_app;
SQL
