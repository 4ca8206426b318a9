//! Builds and sets that never go live: each is refused in one line, and the App runs on with what it has.
mod contracts;
mod files;
mod foreign_types;
mod identities;
mod other_compiler;
mod reasons;
mod requirements;
mod sets;
