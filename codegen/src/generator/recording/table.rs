//! `rows`, the functions of a Core as a recording's header has them.

use super::Callable;

/// The function that [`rows`] call.
pub(super) const FUNCTION: &str = r"
fn function(view: &str, name: &str, arguments: &[(&str, bool)], left_out: Option<&str>, unordered: bool) -> ::keyway::store::RecordedFunction {
    let arguments = arguments.iter();
    ::keyway::store::RecordedFunction {
        view: view.to_owned(),
        name: name.to_owned(),
        arguments: arguments
            .map(|(name, changes)| ::keyway::store::RecordedArgument { name: (*name).to_owned(), changes: *changes })
            .collect(),
        left_out: left_out.map(str::to_owned),
        unordered,
    }
}
";

/// A line for each function.
pub(super) fn rows(functions: &[Callable<'_>]) -> String {
    functions.iter().map(row).collect()
}

/// An import with its functions.
pub(super) fn import(core: &str, [module, build]: [&str; 2], functions: &[Callable<'_>]) -> String {
    format!(
        "::keyway::store::RecordedImport {{ core: {core:?}.to_owned(), module: {module:?}.to_owned(), build: {build:?}.to_owned(), functions: vec![\n{}        ] }},\n",
        rows(functions)
    )
}

fn row(own: &Callable<'_>) -> String {
    let arguments = own.function.arguments.iter();
    let arguments: Vec<_> = arguments
        .map(|argument| {
            let name = argument.name.trim_start_matches("r#");
            format!("({name:?}, {})", Callable::changes(argument))
        })
        .collect();
    format!(
        "        function({:?}, {:?}, &[{}], {:?}, {}),\n",
        own.view.place.name.value,
        own.function.name.value,
        arguments.join(", "),
        own.left_out,
        own.unordered
    )
}
