//! What must hold for any input. The tests of the runtime do this with the corpus, libFuzzer with whatever it comes to.
pub(crate) mod recording;
pub(crate) mod saved_state;
mod shape;
pub(crate) mod store_files;
mod tree;
