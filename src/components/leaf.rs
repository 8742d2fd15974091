//! One A4 page: black, its blanks to be filled in by hand.

use yew::prelude::*;

use super::icon::icon;
use crate::presenter::leaf::{Blank, Block, Body, LeafView, Run, Weight};

/// The page. What shares a row stands in two columns.
pub fn leaf(view: &LeafView) -> Html {
    let foot = &view.foot;
    html! {
        <article class={["leaf leaf-", view.leaf.id(), " ", view.room().class()].concat()} aria-labelledby="leaf-title">
            <div class="leaf-head">
                <h3 id="leaf-title">{ &view.title }</h3>
                <p>{ &view.aside }</p>
            </div>
            <div class="leaf-body">{ for view.blocks.iter().map(block) }</div>
            <div class="leaf-foot">
                <div>
                    if let Some(rests) = &foot.rests { <p>{ rests }</p> }
                    <p>{ &foot.dated }</p>
                </div>
                if let Some((label, code)) = &foot.code { <p class="leaf-code">{ label }{ " " }<b>{ code }</b></p> }
            </div>
        </article>
    }
}

fn block(block: &Block) -> Html {
    let class = if block.half {
        "leaf-part half"
    } else {
        "leaf-part"
    };
    html! {
        <section {class}>
            if let Some(head) = &block.head { <h4>{ head }</h4> }
            { body(&block.body) }
        </section>
    }
}

fn body(body: &Body) -> Html {
    let item = |text: &AttrValue| html! { <li>{ text }</li> };
    match body {
        Body::Blanks(blanks) => {
            html! { <div class="blanks">{ for blanks.iter().map(blank) }</div> }
        }
        Body::Lines(count) => {
            html! { <>{ for (0..*count).map(|_| html! { <div class="line"></div> }) }</> }
        }
        Body::Plate(headline, word, phrase) => html! {
            <div class="leaf-plate">
                if let Some(headline) = headline { { icon(*headline) } }
                <p><b>{ word }</b>{ " " }<span>{ phrase }</span></p>
            </div>
        },
        Body::Facts(rows) => html! { <dl class="leaf-facts">{ for rows.iter().map(fact) }</dl> },
        Body::Text(paragraphs) => {
            html! { <>{ for paragraphs.iter().map(|runs| html! { <p>{ for runs.iter().map(run) }</p> }) }</> }
        }
        Body::Done(things, when) => html! {
            <ul class="done">{ for things.iter().map(|thing| html! { <li><span>{ thing }</span><span class="when">{ when }</span></li> }) }</ul>
        },
        Body::Options(options, other) => html! {
            <ul class="options">
                { for options.iter().map(item) }
                if let Some(other) = other { <li class="other">{ other }<span class="line"></span></li> }
            </ul>
        },
        Body::Numbered(things) => html! { <ol>{ for things.iter().map(item) }</ol> },
        Body::Points(things) => html! { <ul class="dots">{ for things.iter().map(item) }</ul> },
        Body::Say(texts) => {
            html! { <div class="speech">{ for texts.iter().map(|text| html! { <p>{ text }</p> }) }</div> }
        }
    }
}

fn blank(blank: &Blank) -> Html {
    html! { <p class={["blank w", &blank.sixths.to_string()].concat()}>{ &blank.label }</p> }
}

/// What it is beside what was said of it; nothing said: a line.
fn fact((what, says): &(AttrValue, Option<AttrValue>)) -> Html {
    html! {
        <div>
            if !what.is_empty() { <dt>{ what }</dt> }
            <dd>{ match says { Some(says) => html! { { says } }, None => html! { <span class="line"></span> } } }</dd>
        </div>
    }
}

fn run(run: &Run) -> Html {
    match run.weight {
        Weight::Plain => html! { { &run.text } },
        Weight::Modal => html! { <strong>{ &run.text }</strong> },
        Weight::Citation => html! { <small>{ &run.text }</small> },
    }
}
