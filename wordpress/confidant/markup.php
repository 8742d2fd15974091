<?php
/**
 * The guide's tags, and what is read between them where no script runs.
 *
 * @package Confidant
 */

namespace Confidant;

defined( 'ABSPATH' ) || exit;

/** Where the guidance for readers without a script begins, in the plugin, for each voice. */
const TABLES = array(
	'professional' => 'static/index.html',
	'patient'      => 'static/patients/index.html',
);

/**
 * The element, with what a reader needs who never sees it start: the emergency, and a way to the same guidance
 * without a script. No law stands here: it would outlive its day in every cached copy of the page.
 *
 * All of it may stand within a paragraph, as a shortcode among words does: a tag that may not would tear that in two.
 *
 * @param array $attributes Attributes that read_attributes() took.
 */
function markup( array $attributes ): string {
	$written = '';
	foreach ( $attributes as $name => $value ) {
		$written .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	$voice = voice( $attributes );
	$words = packed()['words'][ $voice ] ?? array();
	$lines = sprintf( '<strong>%s</strong> %s', esc_html( $words['danger'] ?? '' ), esc_html( $words['paper'] ?? '' ) );
	if ( isset( $words['tables'] ) && is_readable( __DIR__ . '/' . TABLES[ $voice ] ) ) {
		$address = add_query_arg( 'ver', edition(), plugins_url( TABLES[ $voice ], __FILE__ ) );
		$lines  .= sprintf( '<br><a href="%s" rel="noreferrer">%s</a>', esc_url( $address ), esc_html( $words['tables'] ) );
	}
	return sprintf( '<confidant-guide%s><span lang="en-GB">%s</span></confidant-guide>', $written, $lines );
}

/**
 * Whom the guide speaks to at first: whomever the author says, and a patient where it begins at their own record.
 *
 * @param array $attributes Attributes that read_attributes() took.
 */
function voice( array $attributes ): string {
	return $attributes['voice'] ?? ( 'own' === ( $attributes['topic'] ?? '' ) ? 'patient' : 'professional' );
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
	$rows = array_map( fn( $fault ) => '<br>' . esc_html( $fault ), $faults );
	return sprintf(
		'<span class="confidant-faults" role="note"><strong>Confidant left out what it could not take.</strong> Only those who may edit this post see this.%s</span>',
		implode( '', $rows )
	);
}
