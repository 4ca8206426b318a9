//! `ViewFunction`.

use crate::attribute::Marker;
use crate::boundary::{BoundaryType, PlainList};
use crate::errors::Errors;
use crate::text::text;
use crate::view::Argument;
use crate::view::argument::check_tied;
use syn::{Attribute, Field, Ident, LitStr, ReturnType, Type, TypeFnPtr, Visibility};

/// A function of a View: a field of function pointer type.
#[derive(Clone)]
pub struct ViewFunction {
    /// Documentation, `cfg` and the attributes of others.
    pub attributes: Vec<Attribute>,
    /// As written, always `pub`.
    pub visibility: Visibility,
    /// Name of the function.
    pub name: Ident,
    /// The capability it is tied to by `#[feature("…")]`.
    pub feature: Option<LitStr>,
    /// The function pointer type, as written.
    pub signature: TypeFnPtr,
    /// Arguments in declared order.
    pub arguments: Vec<Argument>,
    /// What it returns; `None` for nothing.
    pub output: Option<BoundaryType>,
}

impl ViewFunction {
    /// Reads one field of a View.
    ///
    /// # Errors
    /// All refusals, combined, each at the tokens it is about.
    pub(super) fn read(name: &Ident, field: &Field, plain: &PlainList) -> syn::Result<Self> {
        let mut errors = Errors::default();
        let Type::FnPtr(signature) = bare(&field.ty) else {
            return Err(errors.end(
                &field.ty,
                format_args!("a View holds only functions: write `pub {name}: fn(…) -> …`, or put data into a Model"),
            ));
        };
        if !matches!(field.vis, Visibility::Public(_)) {
            errors.refuse(
                name,
                format_args!("a View function is implemented in other crates: write `pub {name}`"),
            );
        }
        let feature = read_feature(&field.attrs, &mut errors);
        refuse_qualifiers(signature, &mut errors);
        let arguments = Argument::read_all(&signature.inputs, plain, &mut errors);
        let output = read_output(&signature.output, plain, &mut errors);
        if let Some(output) = &output
            && errors.is_empty()
        {
            check_tied(&arguments, output, &mut errors);
        }
        errors.finish(Self {
            attributes: Marker::others(&field.attrs),
            visibility: field.vis.clone(),
            name: name.clone(),
            feature,
            signature: signature.clone(),
            arguments,
            output,
        })
    }

    /// The text that two builds are compared by: `fn(&mut Vec<Body>, f64) -> f64`, without the names of arguments.
    #[must_use]
    pub fn canonical(&self) -> String {
        let lifetimes = self.signature.lifetimes.as_ref();
        let lifetimes = lifetimes.map_or_else(String::new, |bound| format!("{} ", text(bound)));
        let mut arguments = Vec::new();
        for argument in &self.arguments {
            arguments.push(argument.ty.canonical.as_str());
        }
        let output = match &self.output {
            Some(output) => format!(" -> {}", output.canonical),
            None => String::new(),
        };
        format!("{lifetimes}fn({}){output}", arguments.join(", "))
    }
}

/// The type without the groups and parentheses around it.
fn bare(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => bare(&group.elem),
        Type::Paren(paren) => bare(&paren.elem),
        other => other,
    }
}

fn read_output(
    output: &ReturnType,
    plain: &PlainList,
    errors: &mut Errors,
) -> Option<BoundaryType> {
    let ReturnType::Type(_, ty) = output else {
        return None;
    };
    match bare(ty) {
        Type::Tuple(tuple) if tuple.elems.is_empty() => None,
        ty => errors.keep(BoundaryType::output(ty, plain)),
    }
}

fn refuse_qualifiers(signature: &TypeFnPtr, errors: &mut Errors) {
    if let Some(unsafety) = &signature.unsafety {
        errors.refuse(
            unsafety,
            "a View function may not be `unsafe`: leave the word out, and let the types say what a caller must hold",
        );
    }
    if let Some(abi) = &signature.abi {
        errors.refuse(
            abi,
            "a View function may not have an ABI of its own: leave out `extern`, since host and modules are built by the same compiler",
        );
    }
    if let Some(variadic) = &signature.variadic {
        errors.refuse(
            variadic,
            "a View function may not be variadic: take a slice such as `&[T]` instead",
        );
    }
}

/// Reads `#[feature("…")]`, of which there may be one, and puts what is refused into `errors`.
fn read_feature(attributes: &[Attribute], errors: &mut Errors) -> Option<LitStr> {
    let mut found = attributes
        .iter()
        .filter(|attribute| Marker::of(attribute) == Some(Marker::Feature));
    let first = found.next()?;
    for second in found {
        errors.refuse(
            second,
            "a View function is tied to one feature: keep one `#[feature(\"…\")]` and declare a feature that means both",
        );
    }
    match first.parse_args::<LitStr>() {
        Ok(feature) if is_name(&feature.value()) => Some(feature),
        Ok(feature) => {
            errors.refuse(
                &feature,
                format_args!(
                    "\"{}\" is no name of a feature: use letters, digits, `-` and `_`, as in `#[feature(\"adaptive\")]`",
                    feature.value()
                ),
            );
            None
        }
        Err(_) => {
            errors.refuse(
                first,
                "`#[feature]` takes the name of one feature that the Core declares: write it as `#[feature(\"adaptive\")]`",
            );
            None
        }
    }
}

fn is_name(name: &str) -> bool {
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
    !name.is_empty() && name.chars().all(allowed)
}
