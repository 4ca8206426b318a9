//! `docs`, the documentation of an item as lines.

use syn::{Attribute, Expr, Lit, Meta};

/// The lines of the documentation, without the space that follows `///`.
pub(super) fn docs(attributes: &[Attribute]) -> Vec<String> {
    let mut lines = Vec::new();
    for attribute in attributes {
        if let Meta::NameValue(pair) = &attribute.meta
            && pair.path.is_ident("doc")
            && let Expr::Lit(literal) = &pair.value
            && let Lit::Str(written) = &literal.lit
        {
            let written = written.value();
            let written = written.strip_prefix(' ').unwrap_or(&written);
            // An empty text is a line, too: it separates two paragraphs.
            lines.extend(written.split('\n').map(str::to_owned));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use syn::ItemStruct;

    use super::docs;

    #[test]
    fn paragraphs_stay_apart() {
        let item = "/// One.\n///\n/// Two,\n#[doc = \" three\\nfour.\"] struct A;";
        let item: ItemStruct = syn::parse_str(item).expect("the text is a struct");
        assert_eq!(docs(&item.attrs), ["One.", "", "Two,", "three", "four."]);
    }
}
