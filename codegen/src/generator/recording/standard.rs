//! The text of a layer whose functions Keyway writes because its manifest says so.

use super::forwarder::Forwarder;
use super::{Callable, callables};
use crate::generator::discover::CrateId;
use crate::generator::parse::{GeneratedLayer, LayerKind, ParsedWorkspace, ViewDecl};
use crate::generator::scaffold::UsedItems;
use crate::ground::names::written;

/// Writes the file `generated/layer.rs` of a layer of `core`. Functions that it does not look at pass through, and those that are
/// there only under a `cfg`.
#[must_use]
pub fn standard_layer(
    package: &str,
    own: &GeneratedLayer,
    core: CrateId,
    workspace: &ParsedWorkspace,
) -> String {
    let member = &workspace[core];
    let mut functions = callables(member, workspace);
    functions.retain(|function| function.is_traced() && is_covered(function, own));
    let views: Vec<&ViewDecl> = member.views.iter().collect();
    let items = UsedItems::new(&views, core, workspace);
    let (does, name) = match own.kind {
        LayerKind::Metrics => ("Counts", "Metrics"),
        LayerKind::LogCalls => ("Logs", "CallLog"),
    };
    let target = match items.has(name) {
        true => format!("{name}Layer"),
        false => name.to_owned(),
    };
    let core = &member.source.package;
    let blocks = views.iter().map(|view| {
        let numbered = functions.iter().enumerate();
        let numbered = numbered.filter(|(_, function)| std::ptr::eq(function.view, *view));
        let text = numbered.map(|(index, function)| body(index, function, own.kind, &items));
        let (text, view) = (text.collect::<String>(), written(&view.place.name.value));
        format!("#[viewmodel({view}, layer)]\nimpl {target} {{ {text} }}\n")
    });
    let blocks: String = blocks.collect();
    format!(
        "//! {does} the calls of `{core}`.\n#![allow(clippy::all, unused_imports, reason = \"written for any Core\")]\n{}\nuse super::imports::inner;\nuse keyway::viewmodel;\n{}{blocks}",
        items.uses().join("\n"),
        state(package, own, core, &functions, &target),
    )
}

fn is_covered(function: &Callable<'_>, own: &GeneratedLayer) -> bool {
    own.covers(
        &function.view.place.name.value,
        &function.function.name.value,
    )
}

fn state(
    package: &str,
    own: &GeneratedLayer,
    core: &str,
    functions: &[Callable<'_>],
    target: &str,
) -> String {
    let (field, ty, value) = match own.kind {
        LayerKind::Metrics => {
            let names = functions.iter();
            let names = names.map(|own| (&own.view.place.name.value, &own.function.name.value));
            let names: Vec<_> = names.collect();
            (
                "meter",
                "Meter",
                format!(
                    "{core:?}, &{names:?}, ::keyway::private::Timing::{}",
                    timing(own)
                ),
            )
        }
        LayerKind::LogCalls => {
            let level = own.level as usize + 1;
            ("log", "CallLog", format!("{package:?}, {level}"))
        }
    };
    let ty = format!("::keyway::private::{ty}");
    format!(
        "/// The layer.\n#[viewmodel]\npub struct {target} {{ {field}: {ty} }}\n#[viewmodel]\nimpl {target} {{ fn initialize() -> Self {{ Self {{ {field}: {ty}::new({value}) }} }} }}\n"
    )
}

fn timing(own: &GeneratedLayer) -> &'static str {
    match own.every_call {
        true => "EveryCall",
        false => "Sampled",
    }
}

fn body(index: usize, own: &Callable<'_>, kind: LayerKind, items: &UsedItems) -> String {
    let Forwarder { head, call } = Forwarder::of(own, items);
    let (begin, end) = match kind {
        LayerKind::Metrics => (format!("meter.begin({index})"), "keyway_outcome.is_err()"),
        LayerKind::LogCalls => (format!("log.begin({:?})", own.name()), "&keyway_outcome"),
    };
    format!(
        "{head} {{
            let keyway_call = self.{begin};
            let keyway_outcome = {call};
            keyway_call.end({end});
            ::keyway::private::unwrap_or_raise(keyway_outcome)
        }}\n"
    )
}
