//! What the arguments of `#[model(component)]` say.

use crate::errors::Errors;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Token};

/// What the arguments of `#[model(component)]` say about a component.
#[derive(Clone, Default)]
pub struct ComponentItem {
    /// Names that it had before, each as `<package>::<type>`.
    pub was: Vec<LitStr>,
}

impl ComponentItem {
    /// Reads `= "old-package::OldName"`, which stands behind a `was`.
    ///
    /// # Errors
    /// Anything else.
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
