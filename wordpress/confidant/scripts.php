<?php
/**
 * The element's script, on the pages that show the guide and on no other, and the script of its block's settings.
 *
 * @package Confidant
 */

namespace Confidant;

defined( 'ABSPATH' ) || exit;

/** What WordPress calls the two scripts. */
const ELEMENT = 'confidant-guide';
const EDITOR  = 'confidant-guide-editor';

/** Where the element's script is in the plugin. What it needs lies beside it. */
const ELEMENT_FILE = 'element/confidant-guide.js';

/** Has this page load the element, once, however many guides it shows. */
function enqueue_element(): void {
	if ( ! is_readable( __DIR__ . '/' . ELEMENT_FILE ) ) {
		_doing_it_wrong( 'Confidant', 'The element is not in the plugin: install confidant.zip, and not its source folder.', '0.1.0' );
		return;
	}
	// In the footer, which is written last in every version and every theme. WordPress has a way of its own for modules
	// since 6.5; for block themes it writes them into the head up to 6.8, and misses a guide that is shown later.
	wp_enqueue_script( ELEMENT, plugins_url( ELEMENT_FILE, __FILE__ ), array(), edition(), true );
	add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 3 );
}

/**
 * Which edition this is, for addresses: the names of the files are the same in each, and without this a browser would
 * keep an old script, and with it an old law. The tables have no such address below their list: each of them says until
 * when it may be relied on.
 */
function edition(): string {
	static $edition = null;
	if ( null === $edition ) {
		$edition = is_readable( __DIR__ . '/' . ELEMENT_FILE ) ? hash_file( 'crc32b', __DIR__ . '/' . ELEMENT_FILE ) : '';
	}
	return $edition;
}

/**
 * Makes the element's script a module.
 *
 * @param string $tag     The tag as WordPress wrote it.
 * @param string $handle  What WordPress calls the script.
 * @param string $address Where it is.
 */
function as_module( $tag, $handle, $address ) {
	if ( ELEMENT !== $handle ) {
		return $tag;
	}
	return wp_get_script_tag(
		array(
			'type' => 'module',
			'src'  => $address,
			'id'   => ELEMENT . '-js',
		)
	);
}

/** The script of the block in the editor, which block.json names, with the lists from which an author chooses. */
function register_editor_script(): void {
	wp_register_script(
		EDITOR,
		plugins_url( 'block.js', __FILE__ ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ),
		hash_file( 'crc32b', __DIR__ . '/block.js' ),
		true
	);
	$settings = array(
		'choices' => choices(),
		'written' => WRITTEN,
	);
	wp_add_inline_script( EDITOR, 'window.confidantBlock = ' . wp_json_encode( $settings ) . ';', 'before' );
}
