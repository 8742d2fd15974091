<?php
/**
 * The guide's tags, and what is read between them where no script runs.
 *
 * @package Confidant
 */

namespace Confidant;

defined( 'ABSPATH' ) || exit;

/** Where the guidance for readers without a script begins, in the plugin. */
const TABLES = 'static/index.html';

/**
 * The element, with what a reader needs who never sees it start: the emergency, and a way to the same guidance
 * without a script. No law stands here: it would outlive its day in every cached copy of the page.
 *
 * @param array $attributes Attributes that read_attributes() took.
 */
function markup( array $attributes ): string {
	$written = '';
	foreach ( $attributes as $name => $value ) {
		$written .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	$words = packed()['words'];
	$lines = sprintf( '<p><strong>%s</strong> %s</p>', esc_html( $words['danger'] ?? '' ), esc_html( $words['paper'] ?? '' ) );
	if ( isset( $words['tables'] ) && is_readable( __DIR__ . '/' . TABLES ) ) {
		$lines .= sprintf( '<p><a href="%s" rel="noreferrer">%s</a></p>', esc_url( plugins_url( TABLES, __FILE__ ) ), esc_html( $words['tables'] ) );
	}
	return sprintf( '<confidant-guide%s><div lang="en-GB">%s</div></confidant-guide>', $written, $lines );
}

/**
 * What was wrong with the attributes, for whoever can mend it, and for no reader.
 *
 * @param array $faults Sentences.
 */
function told_to_editors( array $faults ): string {
	$post = get_the_ID();
	if ( array() === $faults || ! $post || ! current_user_can( 'edit_post', $post ) ) {
		return '';
	}
	$rows = array_map( fn( $fault ) => '<li>' . esc_html( $fault ) . '</li>', $faults );
	return sprintf(
		'<div class="confidant-faults" role="note"><p>Confidant left out what it could not take. Only those who may edit this post see this.</p><ul>%s</ul></div>',
		implode( '', $rows )
	);
}
