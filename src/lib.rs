//! The widget: everything that knows Yew or the browser.

use yew::prelude::*;

/// The guide.
#[function_component]
pub fn App() -> Html {
    html! { <h1>{ "Confidant" }</h1> }
}

/// Mounts the guide on the page's element with `id="confidant"`, if it has one.
pub fn start() {
    let host = gloo::utils::document().get_element_by_id("confidant");
    if let Some(host) = host {
        yew::Renderer::<App>::with_root(host).render();
    }
}
