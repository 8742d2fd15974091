<?php
/**
 * Plugin Name:       Confidant
 * Description:       A guide to sharing a patient's records, as a block and as [confidant]. It runs in the reader's browser; nothing is stored, and nothing is sent. Law as reviewed on REVIEWED; from EXPIRES on it gives no firm answer.
 * Version:           VERSION
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       confidant
 * Update URI:        false
 *
 * It is updated by hand: no plugin of this name from elsewhere may take its place.
 *
 * @package Confidant
 */

namespace Confidant;

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/attributes.php';
require __DIR__ . '/markup.php';
require __DIR__ . '/scripts.php';

add_action( 'init', __NAMESPACE__ . '\register' );

/** Tells WordPress of the block and of the shortcode. Both are one function. */
function register(): void {
	register_editor_script();
	register_block_type( __DIR__, array( 'render_callback' => __NAMESPACE__ . '\guide' ) );
	add_shortcode( 'confidant', __NAMESPACE__ . '\guide' );
}

/**
 * The guide as it stands in a page.
 *
 * A shortcode without attributes hands over an empty text instead of a list.
 *
 * @param array|string $given What the author wrote: attribute to value.
 */
function guide( $given ): string {
	list( $taken, $faults ) = read_attributes( is_array( $given ) ? $given : array() );
	enqueue_element();
	return markup( $taken ) . told_to_editors( $faults );
}
