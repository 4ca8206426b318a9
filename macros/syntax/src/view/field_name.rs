//! `field_name`, the field of a View in the aggregate table of its Core.
use quote::format_ident;
use syn::Ident;
use syn::ext::IdentExt;

/// Name of the field that holds a View in the `Views` of its Core: the View's name in snake case without the ending
/// `View`; `integrator` for `IntegratorView`, `view` for a View of that bare name.
#[must_use]
pub fn field_name(view: &Ident) -> Ident {
    let name = view.unraw().to_string();
    let stem = match name.strip_suffix("View") {
        Some("") | None => name.as_str(),
        Some(stem) => stem,
    };
    let mut field = String::new();
    for (at, letter) in stem.char_indices() {
        if letter.is_uppercase() && at > 0 && !field.ends_with('_') {
            field.push('_');
        }
        field.extend(letter.to_lowercase());
    }
    if syn::parse_str::<Ident>(&field).is_err() {
        field.push('_');
    }
    format_ident!("{field}", span = view.span())
}

#[cfg(test)]
mod tests {
    use super::field_name;
    use quote::format_ident;

    #[test]
    fn drops_the_ending_and_spells_in_snake_case() {
        for (view, field) in [
            ("IntegratorView", "integrator"),
            ("RigidBodyView", "rigid_body"),
            ("View", "view"),
            ("Clock", "clock"),
            ("LoopView", "loop_"),
        ] {
            assert_eq!(field_name(&format_ident!("{view}")), field);
        }
    }
}
