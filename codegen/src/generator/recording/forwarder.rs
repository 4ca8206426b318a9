//! `Forwarder`, the head of a layer's function and the call of what is behind the layer.

use super::Callable;
use super::lifetimes::Lifetimes;
use crate::generator::parse::TypeDecl;
use crate::generator::scaffold::UsedItems;
use crate::ground::names::written;

/// What the functions of all written layers have in common.
pub(super) struct Forwarder {
    /// From `pub fn` to the result.
    pub(super) head: String,
    /// The call with the same arguments, whose value is an `Outcome`.
    pub(super) call: String,
}

impl Forwarder {
    pub(super) fn of(own: &Callable<'_>, items: &UsedItems) -> Self {
        let (name, field) = (written(&own.function.name.value), own.field());
        let lifetimes = Lifetimes::of(own.function);
        let generics = lifetimes.generics();
        let ty = |ty: &TypeDecl| lifetimes.tied(&items.written(ty));
        let output = own.function.output.as_ref();
        let output = output.map_or_else(String::new, |output| format!(" -> {}", ty(output)));
        let arguments = &own.function.arguments;
        let typed = arguments.iter();
        let typed: String = typed
            .map(|argument| format!(", {}: {}", argument.name, ty(&argument.ty)))
            .collect();
        let names = arguments.iter().map(|argument| argument.name.as_str());
        let passed = names.collect::<Vec<_>>().join(", ");
        Self {
            head: format!("pub fn {name}{generics}(&self{typed}){output}"),
            call: format!("(inner().{field}.{name})({passed})"),
        }
    }
}
