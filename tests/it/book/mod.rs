//! What others get: the packed crates, and the tutorial of the book with them.
mod before;
mod execute;
mod packed;
mod read;
mod step;
