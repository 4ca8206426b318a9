//! Impl blocks with `#[viewmodel]` that are refused.

use crate::support::check_refused;

#[test]
fn arguments() {
    check_refused(
        "#[viewmodel(V, W)] impl A {}",
        &[
            "W | `#[viewmodel]` on an impl block takes the name of one View: write `#[viewmodel(SomeView)]`, with one impl block for each, or `#[viewmodel(SomeView, without(\"feature\"))]` to leave functions out with their feature, or `#[viewmodel(SomeView, layer)]` in a layer that passes the others through",
        ],
    );
    check_refused(
        "#[viewmodel(\"V\")] impl A {}",
        &[
            "\"V\" | `#[viewmodel]` on an impl block takes the name of one View: write `#[viewmodel(SomeView)]`",
        ],
    );
    check_refused(
        "#[viewmodel(V<u8>)] impl A {}",
        &[
            "< | `#[viewmodel]` on an impl block takes the name of one View: write `#[viewmodel(SomeView)]`",
        ],
    );
    check_refused(
        "#[viewmodel(persist)] impl A {}",
        &[
            "persist | `persist` belongs on a field of the ViewModel's struct: move it there, and name a View here",
        ],
    );
}

#[test]
fn heads() {
    check_refused(
        "#[viewmodel(V)] impl V for A {}",
        &[
            "V | a View is no trait: leave out the trait and `for`, and name the View in the attribute, as in `#[viewmodel(SomeView)] impl SomeViewModel { … }`",
        ],
    );
    check_refused(
        "#[viewmodel(V)] unsafe impl<T> A where T: Copy {}",
        &[
            "unsafe | the impl block of a ViewModel may not be `unsafe`: leave the word out",
            "T | the impl block of a ViewModel may not be generic over `T`: write a concrete type in its place, or an enum Model with one variant per type",
            "where T: Copy | the impl block of a ViewModel may not have a `where` clause: write concrete types instead of bounded ones",
        ],
    );
    check_refused(
        "#[viewmodel(V)] impl [A] {}",
        &["[A] | a ViewModel is a struct of this crate: write its name after `impl`"],
    );
    check_refused(
        "#[viewmodel(V)] impl A<u8> {}",
        &["A<u8> | a ViewModel is a struct of this crate: write its name after `impl`"],
    );
}

#[test]
fn items_that_are_no_functions() {
    check_refused(
        "#[viewmodel(V)] impl A { const X: u8 = 1; type T = u8; m!(); }",
        &[
            "const X: u8 = 1; | a block with `#[viewmodel]` holds only functions: move this into an `impl A` without the attribute",
            "type T = u8; | a block with `#[viewmodel]` holds only functions: move this into an `impl A` without the attribute",
            "m!(); | Keyway does not see inside macros: write the functions of a ViewModel out",
        ],
    );
}

#[test]
fn qualifiers() {
    check_refused(
        "#[viewmodel(V)] impl A { async fn a() {} unsafe fn b() {} extern \"C\" fn c() {} }",
        &[
            "async | a function of a ViewModel may not be `async`: leave the word out, start the work on a thread of your own and let a second function ask for the result",
            "unsafe | a function of a ViewModel may not be `unsafe`: leave the word out, and let the types say what a caller must hold",
            "extern \"C\" | a function of a ViewModel may not have an ABI of its own: leave out `extern`, since host and modules are built by the same compiler",
        ],
    );
}

#[test]
fn generic_functions() {
    check_refused(
        "#[viewmodel(V)] impl A { fn d<T>(t: T) {} fn e<const N: usize>() {} fn f() where u8: Copy {} fn g(x: impl Copy) -> Vec<impl Copy> {} }",
        &[
            "T | a function of a ViewModel may not be generic over `T`: write a concrete type in its place, or an enum Model with one variant per type",
            "N | a function of a ViewModel may not be generic over the constant `N`: write a fixed number in its place, or use a `Vec<T>`",
            "where u8: Copy | a function of a ViewModel may not have a `where` clause: write concrete types instead of bounded ones",
            "impl | a function of a ViewModel may not return an `impl` type: write the concrete type that the View names",
            "impl | a function of a ViewModel may not take an `impl` type: write the concrete type that the View names",
        ],
    );
}

#[test]
fn receivers() {
    check_refused(
        "#[viewmodel(V)] impl A { fn h(self) {} fn i(self: &Self) {} fn j(mut self) {} }",
        &[
            "self | a ViewModel stays in its module and is not given away: take `&self` or `&mut self` instead of `self`",
            "self: &Self | a ViewModel stays in its module: take `&self` or `&mut self` without a type instead",
            "mut self | a ViewModel stays in its module and is not given away: take `&self` or `&mut self` instead of `self`",
        ],
    );
}

#[test]
fn features_belong_to_the_view() {
    check_refused(
        "#[viewmodel(V)] impl A { #[feature(\"x\")] fn k() {} }",
        &[
            "#[feature(\"x\")] | `#[feature]` belongs on the function in the View: remove it here, and name the feature in `provides` of the Cargo.toml",
        ],
    );
}

#[test]
fn unknown_lifecycle_functions() {
    check_refused(
        "#[viewmodel] impl A { fn init() {} fn initialise() {} fn shut_down(&self) {} fn helper() {} }",
        &[
            "init | `init` is no lifecycle function, which are `initialize`, `start`, `suspend`, `resume` and `shutdown`: did you mean `initialize`?",
            "initialise | `initialise` is no lifecycle function, which are `initialize`, `start`, `suspend`, `resume` and `shutdown`: did you mean `initialize`?",
            "shut_down | `shut_down` is no lifecycle function, which are `initialize`, `start`, `suspend`, `resume` and `shutdown`: did you mean `shutdown`?",
            "helper | `helper` is no lifecycle function, which are `initialize`, `start`, `suspend`, `resume` and `shutdown`: put a View's functions under `#[viewmodel(TheView)]` and helpers into an `impl A` without the attribute",
        ],
    );
}

#[test]
fn signatures_of_initialize() {
    check_refused(
        "#[viewmodel] impl A { fn initialize(&self, a: u8) -> u8 { a } }",
        &[
            "initialize | `initialize` makes the ViewModel, so there is no `self` yet: write `fn initialize() -> Self` or `fn initialize() -> Result<Self, String>`",
            "a | `initialize` is called by the runtime without arguments: remove `a`, and reach other modules through `crate::generated::imports`",
            "-> u8 | `initialize` returns `Self` or `Result<Self, E>` (without fields also `()` or `Result<(), E>`): write one of these",
        ],
    );
    check_refused(
        "#[viewmodel] impl A { fn initialize() -> Option<Self> { None } }",
        &[
            "-> Option<Self> | `initialize` returns `Self` or `Result<Self, E>` (without fields also `()` or `Result<(), E>`): write one of these",
        ],
    );
}

#[test]
fn signatures_of_the_other_steps() {
    check_refused(
        "#[viewmodel] impl A { fn suspend(&mut self, x: u8) -> u8 { x } fn resume() -> Result<(), String> { Ok(()) } }",
        &[
            "x | `suspend` is called by the runtime without arguments: remove `x`, and reach other modules through `crate::generated::imports`",
            "u8 | `suspend` returns nothing: leave the type out, and report what goes wrong through `log`",
            "Result<(), String> | `resume` returns nothing: leave the type out, and report what goes wrong through `log`",
        ],
    );
}

#[test]
fn features_left_out() {
    check_refused(
        "#[viewmodel(V, without)] impl A {}",
        &[
            "without | `without(…)` names the features whose functions are left out: write them as in `without(\"adaptive\")`, or remove it",
        ],
    );
    check_refused(
        "#[viewmodel(V, without())] impl A {}",
        &[
            "without | `without(…)` names the features whose functions are left out: write them as in `without(\"adaptive\")`, or remove it",
        ],
    );
    check_refused(
        "#[viewmodel(V, without(adaptive))] impl A {}",
        &[
            "adaptive | `without(…)` names the features whose functions are left out: write them as in `without(\"adaptive\")`, or remove it",
        ],
    );
    check_refused(
        "#[viewmodel(V, without(\"x\"), W)] impl A {}",
        &[
            ", | `#[viewmodel]` on an impl block takes the name of one View: write `#[viewmodel(SomeView)]`",
        ],
    );
}

#[test]
fn what_becomes_of_the_state() {
    let help = "a function of a ViewModel takes no other argument than `on_fault = \"keep\"`, and that only with `&mut self`: write `#[viewmodel(on_fault = \"keep\")]` if the state is whole wherever the function may panic, or remove the attribute";
    check_refused(
        "#[viewmodel(V)] impl A { #[viewmodel(on_fault = \"lose\")] fn a(&mut self) {} #[viewmodel(on_fault = \"keep\")] fn b(&self) {} #[viewmodel(on_fault = \"keep\")] fn c(&mut self) {} }",
        &[
            &format!("#[viewmodel(on_fault = \"lose\")] | {help}"),
            &format!("#[viewmodel(on_fault = \"keep\")] | {help}"),
        ],
    );
}

#[test]
fn outputs_of_start() {
    check_refused(
        "#[viewmodel] impl A { fn start(&self) -> u8 { 1 } }",
        &["-> u8 | `start` returns nothing or `Result<(), E>`: write one of these"],
    );
}
