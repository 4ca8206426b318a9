//! What the items that Keyway reads are read as, and each sentence with which one is refused.

mod boundary;
mod boundary_refused;
mod claims;
mod component;
mod declaration;
mod model;
mod support;
mod view;
mod view_model;
mod view_model_impl;
mod view_model_impl_refused;
