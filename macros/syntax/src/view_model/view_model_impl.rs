//! `ViewModelImpl`.

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Ident, ImplItem, Item, ItemImpl, LitStr, Path, Token, Type, parenthesized, token,
};

use super::lifecycle_step::check_lifecycle;
use super::{ImplFunction, InitializeOutput};
use crate::attribute::Marker;
use crate::errors::Errors;
use crate::generics::refuse_generics;

/// An impl block that carries `#[viewmodel(SomeView)]`, or `#[viewmodel]` for the lifecycle.
#[derive(Clone)]
pub struct ViewModelImpl {
    /// Documentation, `cfg` and the attributes of others.
    pub attributes: Vec<Attribute>,
    /// The View it implements; `None` for the lifecycle.
    pub view: Option<Path>,
    /// The features whose functions it leaves out, from `without("…")`.
    pub without: Vec<LitStr>,
    /// The word `layer`: the functions that it leaves out are passed through to what is behind the layer.
    pub passes: Option<Ident>,
    /// The name of the ViewModel, the last one of its path.
    pub target: Ident,
    /// Functions in the order of the block.
    pub functions: Vec<ImplFunction>,
    /// The whole block, as written, without `#[viewmodel]`.
    pub item: ItemImpl,
}

impl ViewModelImpl {
    /// Reads an impl block from an item of a parsed file and the arguments of its `#[viewmodel]`.
    ///
    /// # Errors
    /// All refusals, combined, each at the tokens it is about.
    pub(crate) fn from_syn(attribute: TokenStream, item: &Item) -> syn::Result<Self> {
        match item {
            Item::Impl(item) => Self::from_impl(attribute, item),
            other => Err(syn::Error::new_spanned(
                other,
                "a View is implemented in an impl block: write `#[viewmodel(SomeView)] impl SomeViewModel { … }`",
            )),
        }
    }

    /// What `initialize` returns, if this block has one.
    #[must_use]
    pub fn initialize_output(&self) -> Option<InitializeOutput> {
        let found = self
            .functions
            .iter()
            .find(|function| self.view.is_none() && function.name == "initialize")?;
        InitializeOutput::read(&found.output, &self.target)
    }

    fn from_impl(attribute: TokenStream, item: &ItemImpl) -> syn::Result<Self> {
        let mut errors = Errors::default();
        let argument = errors.keep(parse_view.parse2(attribute));
        let is_lifecycle = argument
            .as_ref()
            .is_some_and(|argument| argument.view.is_none());
        let argument = argument.unwrap_or_default();
        let view = argument.view;
        refuse_head(item, &mut errors);
        let mut block = item.clone();
        block.attrs = Marker::others(&item.attrs);
        let Some(target) = target(&item.self_ty) else {
            return Err(errors.end(
                &item.self_ty,
                "a ViewModel is a struct of this crate: write its name after `impl`",
            ));
        };
        let functions = read_functions(item, &target, &mut errors);
        if is_lifecycle {
            for function in &functions {
                check_lifecycle(function, &target, &mut errors);
            }
        }
        errors.finish(Self {
            attributes: block.attrs.clone(),
            view,
            without: argument.without,
            passes: argument.passes,
            target,
            functions,
            item: block,
        })
    }
}

fn refuse_head(item: &ItemImpl, errors: &mut Errors) {
    if let Some((path, _)) = &item.trait_ {
        errors.refuse(
            path,
            "a View is no trait: leave out the trait and `for`, and name the View in the attribute, as in `#[viewmodel(SomeView)] impl SomeViewModel { … }`",
        );
    }
    if let Some(unsafety) = &item.unsafety {
        errors.refuse(
            unsafety,
            "the impl block of a ViewModel may not be `unsafe`: leave the word out",
        );
    }
    if let Err(error) = item.modifiers.require_empty() {
        errors.add(syn::Error::new(
            error.span(),
            "the impl block of a ViewModel is a plain one: write `impl SomeViewModel { … }`",
        ));
    }
    refuse_generics("the impl block of a ViewModel", &item.generics, errors);
}

/// The name of the type that the block is for.
fn target(ty: &Type) -> Option<Ident> {
    match ty {
        Type::Group(group) => target(&group.elem),
        Type::Paren(paren) => target(&paren.elem),
        Type::Path(path) if path.qself.is_none() => {
            let last = path.path.segments.last()?;
            last.arguments.is_none().then(|| last.ident.clone())
        }
        _ => None,
    }
}

fn read_functions(item: &ItemImpl, target: &Ident, errors: &mut Errors) -> Vec<ImplFunction> {
    let mut functions = Vec::new();
    for entry in &item.items {
        match entry {
            ImplItem::Fn(function) => functions.push(ImplFunction::read(function, errors)),
            ImplItem::Macro(call) => errors.refuse(
                call,
                "Keyway does not see inside macros: write the functions of a ViewModel out",
            ),
            other => errors.refuse(
                other,
                format_args!("a block with `#[viewmodel]` holds only functions: move this into an `impl {target}` without the attribute"),
            ),
        }
    }
    functions
}

/// The arguments in the attribute of an impl block.
#[derive(Clone, Default)]
struct ViewArgument {
    /// The View; `None` for the lifecycle.
    view: Option<Path>,
    /// The features whose functions are left out.
    without: Vec<LitStr>,
    /// The word `layer`.
    passes: Option<Ident>,
}

const WITHOUT: &str = "`without(…)` names the features whose functions are left out: write them as in `without(\"adaptive\")`, or remove it";

const HELP: &str =
    "`#[viewmodel]` on an impl block takes the name of one View: write `#[viewmodel(SomeView)]`";

/// Reads the View named in the attribute and the features left out, or neither.
fn parse_view(input: ParseStream) -> syn::Result<ViewArgument> {
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
    let mut passes = None;
    if input.peek(Token![,]) {
        input.parse::<Token![,]>()?;
        let fork = input.fork();
        if fork.parse::<Ident>().is_ok_and(|word| word == "layer") {
            passes = Some(input.parse()?);
        } else {
            without = parse_without(input)?;
        }
    }
    if input.is_empty() {
        return Ok(ViewArgument {
            view: Some(view),
            without,
            passes,
        });
    }
    Err(input.error(HELP))
}

fn parse_without(input: ParseStream) -> syn::Result<Vec<LitStr>> {
    let fork = input.fork();
    let is_without = fork.parse::<Ident>().is_ok_and(|word| word == "without");
    if !is_without {
        return Err(input.error(format_args!(
            "{HELP}, with one impl block for each, or `#[viewmodel(SomeView, without(\"feature\"))]` to leave functions out with their feature, or `#[viewmodel(SomeView, layer)]` in a layer that passes the others through"
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
