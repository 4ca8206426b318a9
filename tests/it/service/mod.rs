//! The service of the book: axum and tokio around a module that is exchanged, faults and is rolled back while requests come in.
mod answers;
mod client;
mod load;
mod shop;
