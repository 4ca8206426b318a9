//! The arguments of `#[viewmodel(SomeView, without("feature"))]`.

use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Ident, LitStr, Path, Token, parenthesized, token};

/// The arguments in the attribute of an impl block.
#[derive(Clone, Default)]
pub(super) struct ViewArgument {
    /// The View; `None` for the lifecycle.
    pub(super) view: Option<Path>,
    /// The features whose functions are left out.
    pub(super) without: Vec<LitStr>,
}

const WITHOUT: &str = "`without(…)` names the features whose functions are left out: write them as in `without(\"adaptive\")`, or remove it";

const HELP: &str =
    "`#[viewmodel]` on an impl block takes the name of one View: write `#[viewmodel(SomeView)]`";

/// Reads the View named in the attribute and the features left out, or neither.
pub(super) fn parse_view(input: ParseStream) -> syn::Result<ViewArgument> {
    if input.is_empty() {
        return Ok(ViewArgument::default());
    }
    let view: Path = input
        .call(Path::parse_mod_style)
        .map_err(|error| syn::Error::new(error.span(), HELP))?;
    if view.is_ident("persist") {
        return Err(syn::Error::new_spanned(
            view,
            "`persist` belongs on a field of the ViewModel's struct: move it there, and name a View here",
        ));
    }
    let mut without = Vec::new();
    if input.peek(Token![,]) {
        input.parse::<Token![,]>()?;
        without = parse_without(input)?;
    }
    if input.is_empty() {
        return Ok(ViewArgument {
            view: Some(view),
            without,
        });
    }
    Err(input.error(HELP))
}

fn parse_without(input: ParseStream) -> syn::Result<Vec<LitStr>> {
    let fork = input.fork();
    let is_without = fork.parse::<Ident>().is_ok_and(|word| word == "without");
    if !is_without {
        return Err(input.error(format_args!(
            "{HELP}, with one impl block for each, or `#[viewmodel(SomeView, without(\"feature\"))]` to leave functions out with their feature"
        )));
    }
    let word: Ident = input.parse()?;
    if !input.peek(token::Paren) {
        return Err(syn::Error::new(word.span(), WITHOUT));
    }
    let list;
    parenthesized!(list in input);
    if list.is_empty() {
        return Err(syn::Error::new(word.span(), WITHOUT));
    }
    let features = Punctuated::<LitStr, Token![,]>::parse_terminated(&list)
        .map_err(|error| syn::Error::new(error.span(), WITHOUT))?;
    Ok(features.into_iter().collect())
}
