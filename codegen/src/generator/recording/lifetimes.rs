//! `Lifetimes`, those of a function that has a receiver besides the arguments of the View.

use crate::generator::parse::FunctionDecl;

/// The lifetimes of a function. Beside `&self`, an elided one in the result would be that of the receiver.
pub(super) struct Lifetimes {
    /// Those that the View declares.
    declared: Vec<String>,
    /// What the elided ones are called, if the result has one.
    tie: Option<String>,
}

/// The name of a lifetime that has none in the View.
const OWN: &str = "'keyway";

impl Lifetimes {
    pub(super) fn of(function: &FunctionDecl) -> Self {
        let declared = function.canonical.strip_prefix("for<");
        let declared = declared.and_then(|rest| rest.split_once('>'));
        let declared = declared.map_or_else(Vec::new, |(names, _)| {
            let names = names.split(',').map(|name| name.trim().to_owned());
            names.filter(|name| !name.is_empty()).collect()
        });
        let output = function.output.as_ref();
        let is_tied = output.is_some_and(|output| elided(&output.canonical).next().is_some());
        let mut arguments = function.arguments.iter();
        // The result borrows from the only reference among the arguments.
        let named = arguments.find_map(|argument| {
            let text = &argument.ty.canonical;
            declared
                .iter()
                .find(|name| text.contains(&format!("&{name} ")))
        });
        let tie = is_tied.then(|| named.map_or_else(|| OWN.to_owned(), Clone::clone));
        Self { declared, tie }
    }

    /// The generic parameters of the function.
    pub(super) fn generics(&self) -> String {
        let own = self.tie.iter().filter(|tie| *tie == OWN);
        let all: Vec<_> = self
            .declared
            .iter()
            .chain(own)
            .map(String::as_str)
            .collect();
        match all.is_empty() {
            true => String::new(),
            false => format!("<{}>", all.join(", ")),
        }
    }

    /// A type of the function, with names for the lifetimes that the result is tied to.
    pub(super) fn tied(&self, ty: &str) -> String {
        let Some(tie) = &self.tie else {
            return ty.to_owned();
        };
        let mut text = String::new();
        let mut start = 0;
        for at in elided(ty) {
            text += &format!("{}&{tie} ", &ty[start..at]);
            start = at + 1;
        }
        text + &ty[start..]
    }
}

/// The places of references without a lifetime.
fn elided(ty: &str) -> impl Iterator<Item = usize> {
    let places = ty.match_indices('&').map(|(at, _)| at);
    places.filter(|at| !ty[at + 1..].trim_start().starts_with('\''))
}
