<?php
/**
 * What an author may set on the guide, and what is wrong with what was set.
 *
 * Whatever may be chosen from a list stands in guide.json, which is printed from the guide's own lists when the
 * plugin is packed. What is written freely is held to its shape here, and once more by the guide itself.
 *
 * @package Confidant
 */

namespace Confidant;

defined( 'ABSPATH' ) || exit;

/** The longest address, and the longest name of an advice line. */
const LONGEST_ADDRESS = 200;
const LONGEST_NAME    = 60;

/** What is written freely: attribute, with how it is to look. */
const WRITTEN = array(
	'law-date'    => 'a day, as 2026-11-21; leave it out for the law of today',
	'exit-url'    => 'an address that begins with https://',
	'advice-name' => 'a name of up to 60 letters, digits, blanks and . , \' & ( ) -',
	'advice-tel'  => 'a telephone number, as 020 7946 0000, or an address that begins with https://',
);

/** An advice line is both of these. */
const LINE = array( 'advice-name', 'advice-tel' );

/** The letters of English, Welsh and their neighbours, which are those that the guide takes. */
const LETTERS = 'A-Za-z\x{C0}-\x{D6}\x{D8}-\x{F6}\x{F8}-\x{24F}';

/** What the plugin was packed with: the lists, and the words between the tags. */
function packed(): array {
	static $packed = null;
	if ( null === $packed ) {
		$packed = wp_json_file_decode( __DIR__ . '/guide.json', array( 'associative' => true ) );
	}
	return is_array( $packed ) ? $packed : array( 'choices' => array(), 'words' => array() );
}

/** What may be chosen from a list: attribute to its values, each with what to call it. */
function choices(): array {
	return packed()['choices'];
}

/**
 * Keeps what may be set and is well set; says of the rest, in a sentence each, what would be.
 *
 * @param array $given Attribute to value, as the author wrote them.
 * @return array The attributes taken, and the sentences.
 */
function read_attributes( array $given ): array {
	$taken  = array();
	$faults = array();
	foreach ( $given as $name => $value ) {
		// Of an author without the right to unfiltered HTML, WordPress keeps & as &amp; in a block's attributes.
		$value = is_scalar( $value ) ? trim( html_entity_decode( (string) $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) ) : '';
		if ( '' === $value ) {
			continue;
		}
		if ( is_int( $name ) ) {
			// [confidant patient]: a value without its attribute.
			$faults[] = sprintf( '"%s" stands alone; write it as attribute="value".', $value );
		} elseif ( isset( choices()[ $name ] ) ) {
			if ( isset( choices()[ $name ][ $value ] ) ) {
				$taken[ $name ] = $value;
			} else {
				$nearest  = nearest( $value, array_map( 'strval', array_keys( choices()[ $name ] ) ) );
				$faults[] = sprintf( '%s="%s" is not known; the nearest is "%s".', $name, $value, $nearest );
			}
		} elseif ( isset( WRITTEN[ $name ] ) ) {
			if ( is_well_written( $name, $value ) ) {
				$taken[ $name ] = $value;
			} else {
				$faults[] = sprintf( '%s is to be %s.', $name, WRITTEN[ $name ] );
			}
		} else {
			$names    = array_merge( array_keys( choices() ), array_keys( WRITTEN ) );
			$faults[] = sprintf( '"%s" cannot be set; the nearest is "%s".', $name, nearest( $name, $names ) );
		}
	}
	$line = array_intersect_key( $taken, array_flip( LINE ) );
	if ( 1 === count( $line ) ) {
		// A name without a number leads nowhere, and a number without a name is nobody's.
		$taken    = array_diff_key( $taken, $line );
		$faults[] = sprintf( '%s go together: both or neither.', implode( ' and ', LINE ) );
	}
	return array( $taken, $faults );
}

/** Whether what was written freely has the shape that it is to have. */
function is_well_written( string $name, string $value ): bool {
	switch ( $name ) {
		case 'law-date':
			return 1 === preg_match( '/^(\d{4})-(\d\d)-(\d\d)$/D', $value, $day )
				&& checkdate( (int) $day[2], (int) $day[3], (int) $day[1] );
		case 'exit-url':
			return is_address( $value );
		case 'advice-name':
			// An address written as a name would read as one.
			return false === stripos( $value, 'www.' )
				&& 1 === preg_match( '/^(?=.*[' . LETTERS . '])[' . LETTERS . '0-9 .,\'’&()-]{1,' . LONGEST_NAME . '}$/Du', $value );
		case 'advice-tel':
			$digits = strlen( preg_replace( '/\D/', '', $value ) );
			return is_address( $value )
				|| ( 1 === preg_match( '/^\+?[0-9 ()-]+$/D', $value ) && $digits >= 3 && $digits <= 15 );
		default:
			return false;
	}
}

/** Whether this is an address of the web: a name with an ending, neither a port nor somebody's password. */
function is_address( string $value ): bool {
	$name = '[A-Za-z0-9-]+';
	return strlen( $value ) <= LONGEST_ADDRESS
		&& 1 === preg_match( "#^https://$name(\\.$name)+([/?\\#][\\x21\\x23-\\x26\\x28-\\x3B\\x3D\\x3F-\\x5B\\x5D\\x5F\\x61-\\x7A\\x7E]*)?$#D", $value );
}

/** Of some words, the one that the given word was most likely meant for. */
function nearest( string $given, array $words ): string {
	$given = strtolower( substr( $given, 0, 100 ) );
	usort( $words, fn( $one, $other ) => levenshtein( $given, $one ) <=> levenshtein( $given, $other ) );
	return $words[0] ?? '';
}
