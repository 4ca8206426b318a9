//! `StdType`, one row of the table of std's types.

use crate::text::text;
use syn::{GenericArgument, Path, PathArguments};

/// A type of the language or its std with its rules at the boundary and in components.
pub(crate) struct StdType {
    /// Last name of the path, as authors write it.
    pub(crate) name: &'static str,
    /// Module of std that exports the type, as in `std::sync::atomic`.
    pub(super) home: &'static str,
    form: Form,
    boundary: Boundary,
    /// The remedy in a component's field; `None` where components have no rule beyond those of the boundary.
    component: Option<&'static str>,
}

/// How the type is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Without type arguments: `u8`, `String`.
    Single,
    /// Without type arguments, and only behind a reference or a pointer: `str`, `Path`.
    Unsized { owned: &'static str },
    /// With so many type arguments, and a `further` one that is left out: `Vec<T>`, `Result<T, E>`.
    Container {
        count: usize,
        further: Option<&'static str>,
    },
    /// With one type argument that needs no size: `Box<T>`.
    Pointer,
    /// With type arguments: a name without is a Model's.
    Generic,
}

/// Whether the type may cross the boundary.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Boundary {
    Crosses,
    /// What to use instead, as the rest of a sentence; `{T}` stands for the first type argument.
    Never(&'static str),
    /// Plain data that crosses where it is listed as such.
    Listed,
    /// Not known at the boundary: the name is taken for a Model's.
    Unknown,
}

const LISTED: &str =
    "list it as plain with its whole path, as in `plain({path})` in `#[model(…)]` or `#[view(…)]`";

/// Constructors of rows. Each takes the module of std, the name, the particulars of its form, and the remedy in
/// components.
impl StdType {
    /// A type without type arguments, which may cross.
    pub(super) const fn single(
        home: &'static str,
        name: &'static str,
        component: Option<&'static str>,
    ) -> Self {
        Self::new(home, name, Form::Single, Boundary::Crosses, component)
    }

    /// A type without size, which may cross behind a pointer, or else as `owned`.
    pub(super) const fn not_sized(
        home: &'static str,
        name: &'static str,
        owned: &'static str,
        component: Option<&'static str>,
    ) -> Self {
        let form = Form::Unsized { owned };
        Self::new(home, name, form, Boundary::Crosses, component)
    }

    /// A type with `count` type arguments, which may cross without the `further` one that it can have.
    pub(super) const fn container(
        home: &'static str,
        name: &'static str,
        (count, further): (usize, Option<&'static str>),
        component: Option<&'static str>,
    ) -> Self {
        let form = Form::Container { count, further };
        Self::new(home, name, form, Boundary::Crosses, component)
    }

    /// A type that holds another behind a pointer, which may cross.
    pub(super) const fn pointer(
        home: &'static str,
        name: &'static str,
        component: Option<&'static str>,
    ) -> Self {
        Self::new(home, name, Form::Pointer, Boundary::Crosses, component)
    }

    /// A type without type arguments that never crosses.
    pub(super) const fn refused(
        home: &'static str,
        name: &'static str,
        instead: &'static str,
        component: Option<&'static str>,
    ) -> Self {
        Self::new(
            home,
            name,
            Form::Single,
            Boundary::Never(instead),
            component,
        )
    }

    /// A type with type arguments that never crosses.
    pub(super) const fn refused_generic(
        home: &'static str,
        name: &'static str,
        instead: &'static str,
        component: Option<&'static str>,
    ) -> Self {
        Self::new(
            home,
            name,
            Form::Generic,
            Boundary::Never(instead),
            component,
        )
    }

    /// A type without type arguments that crosses where it is listed as plain.
    pub(super) const fn listed(
        home: &'static str,
        name: &'static str,
        component: Option<&'static str>,
    ) -> Self {
        Self::new(home, name, Form::Single, Boundary::Listed, component)
    }

    /// A type that only components know.
    pub(super) const fn unknown(
        home: &'static str,
        name: &'static str,
        is_generic: bool,
        component: Option<&'static str>,
    ) -> Self {
        let form = if is_generic {
            Form::Generic
        } else {
            Form::Single
        };
        Self::new(home, name, form, Boundary::Unknown, component)
    }

    const fn new(
        home: &'static str,
        name: &'static str,
        form: Form,
        boundary: Boundary,
        component: Option<&'static str>,
    ) -> Self {
        Self {
            name,
            home,
            form,
            boundary,
            component,
        }
    }
}

/// Questions that the reader and the component rules ask.
impl StdType {
    /// Whether the type may cross without being listed.
    pub(super) fn crosses(&self) -> bool {
        self.boundary == Boundary::Crosses
    }

    /// Whether the type may cross, listed or not.
    pub(super) fn may_cross(&self) -> bool {
        matches!(self.boundary, Boundary::Crosses | Boundary::Listed)
    }

    /// Whether the path of the type in std ends with `path`, as `collections::BTreeMap` after `use std::collections`.
    pub(super) fn ends_with(&self, path: &Path) -> bool {
        let mut home = self.home.split("::").skip(1).collect::<Vec<_>>();
        home.push(self.name);
        let written = path.segments.iter();
        let written: Vec<_> = written.map(|segment| segment.ident.to_string()).collect();
        home.ends_with(&written.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// The remedy for the type written as `path`, unless `path` is a Model of the same name.
    pub(super) fn refusal(&self, path: &Path) -> Option<String> {
        let instead = match self.boundary {
            Boundary::Never(instead) => instead,
            Boundary::Listed => LISTED,
            Boundary::Crosses | Boundary::Unknown => return None,
        };
        let has_arguments = !path.segments.last()?.arguments.is_none();
        let is_rooted = path.segments.len() > 1;
        let inner = first_argument(path).unwrap_or_else(|| "T".to_owned());
        (is_rooted || has_arguments == (self.form == Form::Generic)).then(|| {
            let listed = format!("{}::{}", self.home, self.name);
            instead.replace("{T}", &inner).replace("{path}", &listed)
        })
    }

    /// The remedy for the type written as `path`, if no list can make it plain.
    pub(super) fn refusal_of_any_list(&self, path: &Path) -> Option<String> {
        let refusal = self.refusal(path)?;
        (self.boundary != Boundary::Listed).then_some(refusal)
    }

    /// Whether a Model of this name would be mistaken for the type.
    pub(super) fn takes_name(&self) -> bool {
        match self.boundary {
            Boundary::Crosses | Boundary::Listed => true,
            Boundary::Never(_) => self.form != Form::Generic,
            Boundary::Unknown => false,
        }
    }

    /// For a type without size, the type that owns its data.
    pub(super) fn owned(&self) -> Option<&'static str> {
        match self.form {
            Form::Unsized { owned } => Some(owned),
            _ => None,
        }
    }

    /// Number of type arguments.
    pub(super) fn arity(&self) -> usize {
        match self.form {
            Form::Single | Form::Unsized { .. } => 0,
            Form::Container { count, .. } => count,
            Form::Pointer | Form::Generic => 1,
        }
    }

    /// Whether its type argument needs no size.
    pub(super) fn is_pointer(&self) -> bool {
        self.form == Form::Pointer
    }

    /// Type argument of std's that may not be written.
    pub(super) fn further(&self) -> Option<&'static str> {
        match self.form {
            Form::Container { further, .. } => further,
            Form::Pointer => Some("allocator"),
            _ => None,
        }
    }

    /// The remedy for the type written as `path` in a component's field. Without arguments or std's path in front, a
    /// generic type's name may be that of a component.
    pub(crate) fn instead_in_component(&self, path: &Path) -> Option<&'static str> {
        let is_bare = path.segments.len() == 1
            && path
                .segments
                .last()
                .is_some_and(|last| last.arguments.is_none());
        let is_model = is_bare && self.form == Form::Generic;
        self.component.filter(|_| !is_model)
    }
}

fn first_argument(path: &Path) -> Option<String> {
    let PathArguments::AngleBracketed(arguments) = &path.segments.last()?.arguments else {
        return None;
    };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(text(ty)),
        _ => None,
    })
}
