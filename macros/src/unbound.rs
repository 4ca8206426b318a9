//! Types of a signature outside of it.
use syn::Lifetime;
use syn::visit_mut::VisitMut;

/// Makes every lifetime one for the compiler to find: in a constant none of the function's is known.
pub(crate) struct Unbound;

impl VisitMut for Unbound {
    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        *lifetime = Lifetime::new("'_", lifetime.span());
    }
}
