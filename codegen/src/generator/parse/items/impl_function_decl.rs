//! `ImplFunctionDecl`.

use keyway_syntax::Receiver;

use crate::ground::source::Located;

/// A function in an impl block that carries `#[viewmodel]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImplFunctionDecl {
    /// Name of the function.
    pub name: Located<String>,
    /// The predicates of the `cfg` attributes on it.
    pub conditions: Vec<String>,
    /// Receiver, which is how the function takes the state.
    pub receiver: Receiver,
    /// The names of its arguments besides the receiver, in order.
    pub inputs: Vec<String>,
    /// The return type as written; `None` for nothing.
    pub output: Option<String>,
}
