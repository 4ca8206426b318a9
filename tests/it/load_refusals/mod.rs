//! A store that is not in order: the App says what is wrong and does not start.
mod constructor;
mod library;
mod manifest;
mod refusal;
mod store;
