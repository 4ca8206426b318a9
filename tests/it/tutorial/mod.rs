//! The tutorial of the README.
mod execute;
mod read;
mod step;
