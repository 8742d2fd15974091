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
	$address = plugins_url( ELEMENT_FILE, __FILE__ );
	// Its name is the same in every edition: without this a browser would keep showing an old law.
	$edition = hash_file( 'crc32b', __DIR__ . '/' . ELEMENT_FILE );
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( ELEMENT, $address, array(), $edition );
		return;
	}
	// WordPress before 6.5 knows of no modules.
	wp_enqueue_script( ELEMENT, $address, array(), $edition, true );
	add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 3 );
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
