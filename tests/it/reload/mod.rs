//! Modules that are replaced while the App runs.
mod control;
mod faults;
mod goes_on;
mod old_generations;
mod refusals;
mod state;
mod stress;
