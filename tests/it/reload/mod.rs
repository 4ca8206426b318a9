//! Modules that are replaced while the App runs.
//!
//! What users of other tools that replace code complain of, and the test that shows it cannot happen here:
//!
//! | complaint | test |
//! |---|---|
//! | a reload is reported and old code runs (hyperion#1131, cr#9, dioxus#4165, dexterous_developer#58, rust_libloading#108) | `state::it_goes_on_and_only_what_has_changed_is_replaced`, `old_generations::old_tables_stay_valid_and_lead_to_the_state_of_now` |
//! | crashes from stale pointers, tables and type ids (hot-lib-reloader#25 #34 #39, bevy#32, dioxus#4192) | `old_generations::old_tables_stay_valid_and_lead_to_the_state_of_now`, `stress`, also under valgrind and AddressSanitizer (`.ci/valgrind`, `.ci/asan`) |
//! | a library is not found, and nobody says where it was looked for (hot-lib-reloader#22 #37, bevy#21461) | `load_refusals::store::an_absent_store`, `refusals::files::libraries` |
//! | several crates of one workspace cannot be replaced together (hot-lib-reloader#39, zed#41508, dexterous_developer#6 #42) | `state::it_goes_on_and_only_what_has_changed_is_replaced`: four modules, one of which imports another, go live as one |
//! | files that are half written (dynamic_reload#9, relib#27, dioxus#4232) | `refusals::files::libraries`, `refusals::files::manifests`, `refusals::sets::a_set_that_cannot_be_read` |
//! | files that are loaded twice (dynamic_reload#27, themachinery-public#537) | `refusals::sets::what_does_not_differ_is_not_replaced`, `old_generations::statics_begin_anew_with_each_build_and_go_on_with_one_that_comes_back` |
//! | two instances of one program in one folder kill each other (hot-lib-reloader's default template) | `old_generations::two_instances_of_one_program_take_the_same_builds_from_one_store` |
//! | nobody can say when code is replaced, or knows that it was (hot-lib-reloader#17 #21, cr#30, themachinery-public#657, dexterous_developer#14) | `old_generations::nothing_is_replaced_between_two_safe_points`, `control::it_says_what_is_live` |
//! | thread-locals end in code that is gone (rust#59629 #28794 #91979, cr#35, dioxus#5808) | `old_generations::a_call_that_runs_ends_in_the_code_in_which_it_began_and_so_do_its_thread_locals` |
//! | a call or a thread of a module that runs while the module is replaced crashes (hot-lib-reloader#34, subsecond's long-running frames) | the same, and `old_generations::a_thread_of_an_old_build_runs_until_its_shutdown_ends_it` |
//! | statics and thread-locals silently begin anew (all of them) | `old_generations::statics_begin_anew_with_each_build_and_go_on_with_one_that_comes_back`; `gen` warns: `changing-static` of the generator's diagnostics |
//! | a type has changed, and memory is read as what it is not (hot-lib-reloader#25, dexterous_developer#73, dioxus#4890) | `refusals::contracts::each_change_is_refused_by_the_name_of_the_item` |
//! | one crate is built with other features, flags or compilers on both sides (hyperion, Fyrox#839) | `refusals::identities`, `refusals::other_compiler`, `refusals::contracts` |
//! | another allocator on one side (hyperion ENG-12112) | refused before anything is built: `global-allocator` of the generator's diagnostics |
//! | a panic of a module ends the program (relib, cordis: "Rust cannot catch foreign exceptions") | `faults` |
//! | a build that crashes at once is loaded again and again | `faults::a_build_that_cannot_take_over_leaves_the_old_one_with_its_state` |
//! | the log of a module is lost, or nothing says what goes on (hyperion#1128, themachinery-public#1437, dioxus#4195) | `assembly::logs_arrive_with_the_module_as_target`, `control::it_says_what_is_live`; each refusal is an event in one line: `refusals` |
//! | methods, macros and conditional code are not seen (hot-lib-reloader#16 #18 #36 #41 #50) | `hidden-in-macro`, `hidden-item` of the generator's diagnostics; the compiler checks what was generated |
//! | libraries are locked or overwritten in place (cr#12, hot-lib-reloader#19 #31 #37) | each build has a file of its own, named by what it holds, and is never written again: `refusals::sets::what_does_not_differ_is_not_replaced` |
mod background;
mod control;
mod faults;
mod goes_on;
mod holdings;
mod leaving;
mod lifecycle;
mod migration;
mod old_generations;
mod other_system;
mod refusals;
mod start;
mod state;
mod streams;
mod stress;
