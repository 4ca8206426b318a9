//! The description of a ViewModel.

/// A type that implements Views. Made by `#[viewmodel]` as `Type::VIEW_MODEL`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ViewModel {
    /// Full path: crate, modules, name.
    pub path: &'static str,
    /// Names of the fields that make up the state; empty if stateless.
    pub fields: &'static [&'static str],
    /// Names of the fields carried across a reload.
    pub persisted: &'static [&'static str],
}
