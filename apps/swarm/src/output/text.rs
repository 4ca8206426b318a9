//! What is told at the end, for people.

use super::Summary;

/// The swarm in a few lines, the checksum first.
pub(crate) fn text(summary: &Summary) -> String {
    let Summary {
        checksum,
        seed,
        ticks,
        step,
        animals: [grazers, hunters],
        broods,
        births,
        deaths,
        generation,
        milliseconds,
        ..
    } = summary;
    let modules = summary.modules.iter().map(|module| {
        let (name, generation) = (&module.name, module.generation);
        format!("{name} generation {generation} {}\n", module.build())
    });
    format!(
        "checksum {checksum}\nseed {seed}, step {step}\n\
         {grazers} grazers, {hunters} hunters, {broods} with young, generation {generation}\n\
         {} born, {} dead\n{ticks} ticks, {milliseconds:.2} ms each\n{}",
        births[0] + births[1],
        deaths[0] + deaths[1],
        modules.collect::<String>()
    )
}
