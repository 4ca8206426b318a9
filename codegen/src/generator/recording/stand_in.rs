//! The text of a table that answers a System in the place of an import.

use super::argument::Argument;
use super::{Callable, callables};
use crate::generator::discover::CrateId;
use crate::generator::parse::{ParsedWorkspace, TypeDecl};
use crate::ground::names::written;

/// The expression of a table of stand-ins for the Core, whose generated code is at `path`.
pub(super) fn stand_in(core: CrateId, path: &str, workspace: &ParsedWorkspace) -> String {
    let member = &workspace[core];
    let functions = callables(member, workspace);
    let name = written(&member.source.crate_name());
    let views = member.views.iter().map(|view| {
        let own = functions.iter();
        let own = own.filter(|own| std::ptr::eq(own.view, view) && own.is_traced());
        let mut field = String::new();
        let own: String = own
            .map(|own| {
                field = own.field();
                function(own, &member.source.package)
            })
            .collect();
        if field.is_empty() {
            field = crate::ground::names::field(&view.place.name.value);
        }
        let inside = view.place.named.trim_start_matches("crate");
        let ty = format!("::{name}{inside}");
        format!(
            "        {field}: {ty} {{\n{own}            ..{ty}::__KEYWAY_FAULTED\n        }},\n"
        )
    });
    format!("{path}::Views {{\n{}    }}", views.collect::<String>())
}

fn function(own: &Callable<'_>, core: &str) -> String {
    let (view, name) = (&own.view.place.name.value, &own.function.name.value);
    let arguments = &own.function.arguments;
    let is_recorded = own.left_out.is_none();
    let numbered = arguments.iter().enumerate();
    let names = numbered.map(|(at, _)| match is_recorded {
        true => format!("a{at}"),
        false => "_".to_owned(),
    });
    let names = names.collect::<Vec<_>>().join(", ");
    let mut text = format!(
        "            {}: |{names}| {{\n                let mut asked = STAND_INS.ask({core:?}, {view:?}, {name:?});\n",
        written(name)
    );
    let mut changed = String::new();
    for (at, argument) in arguments.iter().enumerate() {
        if !is_recorded {
            break;
        }
        let method = match Callable::is_bytes(argument) {
            true => "bytes",
            false => "argument",
        };
        text += &format!("                asked.{method}(&a{at});\n");
        if let Some(how) = Argument::of(argument).filter(|how| how.changes) {
            changed += &match how.owned {
                "_" => format!("                asked.changed(a{at});\n"),
                "::std::vec::Vec<_>" => format!("                asked.changed_items(a{at});\n"),
                // A text behind a reference keeps its length, and is hardly ever changed.
                _ => String::new(),
            };
        }
    }
    let output = own.function.output.as_ref();
    text += &match output.map(Lent::of) {
        _ if !is_recorded => {
            "                Err(asked.refusal())\n            },\n".to_owned()
        }
        None | Some(Lent::Owned) => format!(
            "                let answer = asked.answer();\n{changed}                answer\n            }},\n"
        ),
        // The process of a player ends soon.
        Some(Lent::Behind(owned)) => format!(
            "                let answer: ::keyway::Outcome<{owned}> = asked.answer();\n                answer.map(|value| &**Box::leak(Box::new(value)))\n            }},\n"
        ),
        Some(Lent::Value) => "                let answer = asked.answer();\n                answer.map(|value| &*Box::leak(Box::new(value)))\n            },\n".to_owned(),
        Some(Lent::Never) => "                Err(asked.refusal())\n            },\n".to_owned(),
    };
    text
}

/// What a function returns.
enum Lent {
    Owned,
    /// A reference to what this type holds.
    Behind(&'static str),
    /// A reference to a value.
    Value,
    /// References in other types.
    Never,
}

impl Lent {
    fn of(output: &TypeDecl) -> Self {
        let text = output.canonical.as_str();
        let Some(behind) = text.strip_prefix('&') else {
            return match text.contains('&') {
                true => Self::Never,
                false => Self::Owned,
            };
        };
        let behind = match behind.strip_prefix('\'') {
            Some(lifetime) => lifetime.split_once(' ').map_or("", |(_, rest)| rest),
            None => behind,
        };
        match behind {
            _ if behind.contains('&') || behind.starts_with("mut ") => Self::Never,
            "str" => Self::Behind("::std::string::String"),
            "Path" => Self::Behind("::std::path::PathBuf"),
            _ if behind.starts_with('[') && !behind.contains("; ") => {
                Self::Behind("::std::vec::Vec<_>")
            }
            _ => Self::Value,
        }
    }
}
