//! Modules that are replaced while the App runs.
mod control;
mod faults;
mod refusals;
mod state;
mod stress;
