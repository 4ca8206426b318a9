//! `#[viewmodel]` on an impl block.

use crate::support::view_model_impl;
use keyway_syntax::{Declaration, InitializeOutput, LifecycleStep, Receiver, text};
use quote::quote;

#[test]
fn of_a_view() {
    let block = view_model_impl(
        "#[viewmodel(core_physics::IntegratorView)] #[cfg(unix)] impl Leapfrog { /// Advances.\n pub fn advance(bodies: &mut Vec<Body>, (a, b): (u8, u8), mut days: f64) {} fn get<'a>(&self, from: &'a u8) -> &'a u8 { from } pub const fn set(&mut self) {} }",
    );
    assert_eq!(
        block.view.as_ref().map(text),
        Some("core_physics::IntegratorView".to_owned())
    );
    assert_eq!(block.target, "Leapfrog");
    assert_eq!(block.item.attrs.len(), 1);
    let receivers: Vec<Receiver> = block
        .functions
        .iter()
        .map(|function| function.receiver)
        .collect();
    assert_eq!(
        receivers,
        [Receiver::None, Receiver::Shared, Receiver::Exclusive]
    );
    let advance = &block.functions[0];
    let names: Vec<String> = advance
        .inputs
        .iter()
        .map(|input| input.name.to_string())
        .collect();
    assert_eq!(names, ["bodies", "a1", "days"]);
    assert_eq!(text(&advance.inputs[0].ty), "&mut Vec<Body>");
    assert_eq!(text(&block.functions[1].output), " -> &'a u8");
}

#[test]
fn of_the_lifecycle() {
    let block = view_model_impl(
        "#[viewmodel] impl super::Renderer { pub fn initialize() -> Result<Self, String> { Err(String::new()) } fn start(&mut self) -> io::Result<()> { Ok(()) } fn suspend(&mut self) {} fn resume(&self) -> () {} fn shutdown() {} }",
    );
    assert!(block.view.is_none());
    assert_eq!(block.target, "Renderer");
    assert_eq!(
        block.initialize_output(),
        Some(InitializeOutput::ResultInstance)
    );
    let steps: Vec<Option<LifecycleStep>> = block
        .functions
        .iter()
        .map(|function| LifecycleStep::named(&function.name.to_string()))
        .collect();
    assert_eq!(steps, LifecycleStep::ALL.map(Some));
}

#[test]
fn what_initialize_returns() {
    for (output, expected) in [
        ("", InitializeOutput::Nothing),
        ("-> ()", InitializeOutput::Nothing),
        ("-> Self", InitializeOutput::Instance),
        ("-> A", InitializeOutput::Instance),
        ("-> Result<(), String>", InitializeOutput::ResultNothing),
        ("-> std::io::Result<Self>", InitializeOutput::ResultInstance),
        ("-> Result<A, Error>", InitializeOutput::ResultInstance),
    ] {
        let source = format!("#[viewmodel] impl A {{ fn initialize() {output} {{ }} }}");
        assert_eq!(view_model_impl(&source).initialize_output(), Some(expected));
    }
}

#[test]
fn the_macro_tells_structs_from_blocks() {
    let block = Declaration::parse_view_model(quote!(SomeView), quote!(impl A {}));
    assert!(matches!(block, Ok(Declaration::ViewModelImpl(_))));
    let item = Declaration::parse_view_model(
        quote!(),
        quote!(
            struct A;
        ),
    );
    assert!(matches!(item, Ok(Declaration::ViewModel(_))));
}

#[test]
fn features_left_out() {
    let block = view_model_impl("#[viewmodel(V, without(\"adaptive\", \"bulk\"))] impl A {}");
    let left_out: Vec<String> = block.without.iter().map(syn::LitStr::value).collect();
    assert_eq!(left_out, ["adaptive", "bulk"]);
    assert!(
        view_model_impl("#[viewmodel(V)] impl A {}")
            .without
            .is_empty()
    );
}
