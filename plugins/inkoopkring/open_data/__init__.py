"""What machines take along: tables, documents, schemas and the files at fixed places."""
