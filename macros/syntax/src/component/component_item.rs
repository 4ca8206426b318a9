//! `ComponentItem`: the arguments of `#[model(component)]`, and the former names of fields.

use crate::errors::Errors;
use syn::parse::ParseStream;
use syn::{Attribute, Ident, LitStr, Token};

/// The arguments of `#[model(component)]` about a component.
#[derive(Clone, Default)]
pub struct ComponentItem {
    /// Former names of the component, each as `<package>::<type>`.
    pub was: Vec<LitStr>,
}

impl ComponentItem {
    /// Reads `= "old-package::OldName"`, which stands behind a `was`.
    ///
    /// # Errors
    /// If the tokens have another form.
    pub(crate) fn parse_was(&mut self, name: &Ident, input: ParseStream) -> syn::Result<()> {
        let help = "`was` gives a name that the component had before: write `was = \"old-package::OldName\"`";
        if !input.peek(Token![=]) {
            return Err(syn::Error::new(name.span(), help));
        }
        input.parse::<Token![=]>()?;
        let former: LitStr = input
            .parse()
            .map_err(|error| syn::Error::new(error.span(), help))?;
        self.was.push(former);
        Ok(())
    }

    /// Refuses former names that no component can have had.
    pub(crate) fn check(&self, errors: &mut Errors) {
        for former in &self.was {
            let text = former.value();
            let parts: Vec<&str> = text.split("::").collect();
            if parts.len() != 2 || parts.iter().any(|part| part.is_empty()) {
                errors.refuse(
                    former,
                    format_args!(
                        "no component is named `{text}`: write the package and the type, as in `was = \"old-package::OldName\"`"
                    ),
                );
            }
        }
    }
}

/// Whether the attribute is `#[component(…)]`, which only fields of a component carry.
pub(crate) fn is_former_name(attribute: &Attribute) -> bool {
    attribute.path().is_ident("component")
}

/// Reads each `#[component(was = "old_name")]`, and puts what is refused into `errors`.
pub(crate) fn former_names(attributes: &[Attribute], errors: &mut Errors) -> Vec<LitStr> {
    let mut names = Vec::new();
    for attribute in attributes
        .iter()
        .filter(|attribute| is_former_name(attribute))
    {
        let read = attribute.parse_nested_meta(|meta| {
            if !meta.path.is_ident("was") {
                return Err(meta.error("only `was` stands here"));
            }
            names.push(meta.value()?.parse()?);
            Ok(())
        });
        if read.is_err() {
            errors.refuse(
                attribute,
                "`#[component]` on a field gives names that it had before: write `#[component(was = \"old_name\")]`",
            );
        }
    }
    names
}
